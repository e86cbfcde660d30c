package org.clientele.eventdelivery.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.event.CurrentTrace;

/** Fires what is due. */
public final class DueWork {

    private final Map<String, DueShard> due = new ConcurrentHashMap<>();
    private final Background background;
    private final Shards shards;
    private final Duration poll;
    private final Clock clock;
    private final CurrentTrace trace;

    DueWork(Background background, Shards shards, Duration poll, Clock clock, CurrentTrace trace) {
        this.background = background;
        this.shards = shards;
        this.poll = poll;
        this.clock = clock;
        this.trace = trace;
    }

    /** Fires each of these whose instant has come. */
    public void register(DueAggregates aggregates) {
        for (int shard = 0; shard < shards.count(); shard++) {
            var work = new DueShard(aggregates, shard, shards, poll, clock, trace);
            due.put(work.name(), work);
            background.add(work);
        }
    }

    /** Hears that something is due then; what is due later than the next look is found by that. */
    public void due(String collection, int shard, Instant at) {
        String name = DueShard.name(collection, shard);
        DueShard work = due.get(name);
        boolean soon = !at.isAfter(clock.instant().plus(poll));
        if (work != null && soon && (work.wouldMiss(at) || !background.isOurs(name))) {
            background.wake(name);
        }
    }
}
