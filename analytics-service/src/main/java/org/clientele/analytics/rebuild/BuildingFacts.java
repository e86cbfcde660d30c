package org.clientele.analytics.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.RecordedLog;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Records the log into a generation beside the current one, a portion at a time. What was recorded but not noted when
 * it broke off is recorded again, which changes nothing.
 *
 * <p>The generation was begun before the ends of the log are looked at: whatever comes behind them is polled later, and
 * live consumers record it in both.
 */
@Component
class BuildingFacts {

    private static final long PORTION_NANOS = 2_000_000_000L;

    private final Rebuilds rebuilds;
    private final FactGenerations generations;
    private final RecordedLog log;
    private final CopyingFacts copying;
    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Open open;

    /**
     * A recording that can go on without being opened again.
     *
     * @param reached where it stands
     */
    private record Open(String rebuildId, Progress reached, RecordedLog.Recording recording) {}

    @Autowired
    BuildingFacts(Rebuilds rebuilds, FactGenerations generations, RecordedLog log, CopyingFacts copying, Clock clock) {
        this(rebuilds, generations, log, copying, clock, System::nanoTime);
    }

    /** @param nanos a time of which only differences mean something, as of {@link System#nanoTime} */
    BuildingFacts(
            Rebuilds rebuilds,
            FactGenerations generations,
            RecordedLog log,
            CopyingFacts copying,
            Clock clock,
            LongSupplier nanos) {
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.log = log;
        this.copying = copying;
        this.clock = clock;
        this.nanos = nanos;
    }

    void goOn(Rebuild one) {
        var seen = one.progress();
        if (seen.hasNotBegun()) {
            var all = Progress.from(log.held());
            change(one, now -> now.record(seen, all));
            return;
        }
        var reached = recorded(one);
        if (isAtTheEnd(reached)) {
            var copied = finish(one, reached);
            change(one, now -> now.build(seen, copied, clock.instant()));
            leave();
        } else {
            change(one, now -> now.record(seen, reached));
        }
    }

    private Progress recorded(Rebuild one) {
        var recording = taken(one);
        try {
            var reached = recorded(one.progress(), recording);
            open = new Open(one.rebuildId(), reached, recording);
            return reached;
        } catch (RuntimeException | Error failure) {
            recording.close();
            throw failure;
        }
    }

    private Progress recorded(Progress seen, RecordedLog.Recording recording) {
        var reached = seen;
        long begun = nanos.getAsLong();
        while (!isAtTheEnd(reached) && nanos.getAsLong() - begun < PORTION_NANOS) {
            reached = reached.after(recording.more());
        }
        return reached;
    }

    /** The one that is open; another if somebody else has gone on meanwhile, or what was reached was not noted. */
    private RecordedLog.Recording taken(Rebuild one) {
        var there = open;
        if (there != null
                && there.rebuildId().equals(one.rebuildId())
                && there.reached().equals(one.progress())) {
            open = null;
            return there.recording();
        }
        leave();
        return log.record(one.progress().left(), upserts(one));
    }

    private FactUpserts upserts(Rebuild one) {
        return generations.of(one.generations().rebuilt()).upserts();
    }

    private static boolean isAtTheEnd(Progress reached) {
        return reached.left().stream().allMatch(RecordedLog.Stretch::isEmpty);
    }

    /**
     * What the log does not have as it counts is copied after everything else is there. What the former facts had not
     * heard of as erased when that began is erased after it: an erasure that comes later finds all of it.
     */
    private Progress finish(Rebuild one, Progress reached) {
        var former = generations.of(one.generations().former());
        var rebuilt = generations.of(one.generations().rebuilt());
        var heard = former.recorded().position();
        long copied = copying.copy(former, rebuilt);
        eraseUnheard(reached, heard, rebuilt.upserts());
        rebuilt.upserts().noted(reached.ends());
        return reached.havingCopied(copied);
    }

    private void eraseUnheard(Progress reached, LogPosition heard, FactUpserts upserts) {
        var ends = reached.ends();
        var unheard = log.held().stream()
                .map(held -> {
                    var partition = held.partition();
                    long from = Math.min(ends.getOrDefault(partition, 0L), heard.of(partition));
                    return new RecordedLog.Stretch(partition, Math.max(held.from(), from), held.end());
                })
                .toList();
        try (var erasing = log.erase(unheard, upserts)) {
            boolean isTheLast;
            do {
                isTheLast = erasing.more().isTheLast();
            } while (!isTheLast);
        }
    }

    void leave() {
        var there = open;
        open = null;
        if (there != null) {
            there.recording().close();
        }
    }

    private void change(Rebuild one, Function<Rebuild, List<? extends RebuildEvent>> reached) {
        var unused = rebuilds.change(Command.of(one.rebuildId(), CommandKey.once(), RunningRebuilds.POLICY, reached));
    }
}
