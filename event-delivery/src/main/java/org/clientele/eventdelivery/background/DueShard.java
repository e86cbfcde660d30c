package org.clientele.eventdelivery.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.DueIndex;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.failure.Infrastructure;

/**
 * Fires what is due in one shard of a collection and sleeps until the next instant; firing is the conditional change
 * itself, so it happens once however many try.
 */
final class DueShard implements BackgroundWork {

    private static final int PAGE = 500;

    /** After something was fired: what could not be is still due. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final DueAggregates aggregates;
    private final int shard;
    private final Shards shards;
    private final Duration poll;
    private final Clock clock;
    private final CurrentTrace trace;
    private Instant prepareAt = Instant.MIN;
    private volatile Instant next = Instant.MAX;

    DueShard(DueAggregates aggregates, int shard, Shards shards, Duration poll, Clock clock, CurrentTrace trace) {
        this.aggregates = aggregates;
        this.shard = shard;
        this.shards = shards;
        this.poll = poll;
        this.clock = clock;
        this.trace = trace;
    }

    static String name(String collection, int shard) {
        return "due-" + collection + "-" + shard;
    }

    @Override
    public String name() {
        return name(aggregates.name(), shard);
    }

    @Override
    public Pace pass() {
        next = Instant.MAX; // what is planned from here on may have been overlooked by the query
        Instant now = clock.instant();
        if (!now.isBefore(prepareAt)) {
            aggregates.dueIndex().prepare(shards);
            prepareAt = now.plus(Shards.LOOK_AGAIN);
        }
        List<DueIndex.Due> coming = aggregates.dueIndex().page(shard, now.plus(poll), PAGE);
        List<DueIndex.Due> come =
                coming.stream().filter(each -> !each.at().isAfter(now)).toList();
        fire(come, now);
        return come.size() == PAGE ? Pace.again() : rest(coming, come.size(), now);
    }

    /**
     * Those that began in a trace that is recorded happen by themselves, as a step of it. One that fails holds nobody
     * up: the others happen, and its failure is what the pass ends with. While the store is away none is tried.
     */
    private void fire(List<DueIndex.Due> come, Instant now) {
        var failures = new ArrayList<RuntimeException>();
        var together = new ArrayList<String>();
        for (var each : come) {
            if (each.begunIn() == null) {
                together.add(each.id());
            } else {
                var step = trace.falling(aggregates.name(), each.id(), each.begunIn());
                attempt(() -> step.run(() -> aggregates.fire(List.of(each.id()), now)), failures);
            }
        }
        attempt(() -> aggregates.fire(together, now), failures);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static void attempt(Runnable firing, List<RuntimeException> failures) {
        try {
            firing.run();
        } catch (RuntimeException failure) {
            if (Infrastructure.isAwayForAll(failure)) {
                failures.forEach(failure::addSuppressed);
                throw failure;
            }
            failures.add(failure);
        }
    }

    private Pace rest(List<DueIndex.Due> coming, int fired, Instant now) {
        Instant latest = now.plus(fired == 0 ? poll : AGAIN);
        Instant first = fired < coming.size() ? coming.get(fired).at() : latest;
        next = first.isBefore(latest) ? first : latest;
        return Pace.rest(Duration.between(now, next).plusMillis(1));
    }

    /** Whether it would sleep past this instant. */
    boolean wouldMiss(Instant at) {
        return at.isBefore(next);
    }
}
