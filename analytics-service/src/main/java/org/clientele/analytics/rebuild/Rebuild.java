package org.clientele.analytics.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.clientele.analytics.facts.Generations;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * The log recorded once more beside the facts that figures read.
 *
 * <p>What a worker has reached counts only if it went on from what stands here: of two that recorded the same the
 * second changes nothing, and recording it twice changes no fact.
 *
 * @param comparison the last one, null if there was none yet
 * @param failure why it cannot go on, null if nothing keeps it
 */
public record Rebuild(
        String rebuildId,
        RebuildState state,
        Pair generations,
        Times times,
        Progress progress,
        @Nullable Comparison comparison,
        @Nullable String failure) {

    /** Nothing of it is published. */
    public static final Aggregate<Rebuild, RebuildEvent> GRAMMAR =
            Aggregate.of("rebuilds", Rebuild.class, Rebuild::rebuildId, Rebuild::after, Facts.none());

    /**
     * The generations of facts that it is about.
     *
     * @param former the one that figures read when it began
     * @param current the one that they read now
     */
    public record Pair(long former, long rebuilt, long current) {

        static Pair of(long former, long rebuilt) {
            return new Pair(former, rebuilt, former);
        }

        /** The one that figures do not read. */
        long other() {
            return current == former ? rebuilt : former;
        }

        private Pair withCurrent(long next) {
            return new Pair(former, rebuilt, next);
        }

        boolean isOf(Generations now) {
            return now.beside() != null && now.has(former) && now.has(rebuilt);
        }
    }

    /**
     * When it began and ended.
     *
     * @param builtAt when all of the log was recorded
     * @param endedAt when it was stopped or failed
     */
    public record Times(
            Instant startedAt,
            @Nullable Instant builtAt,
            @Nullable Instant endedAt) {

        private Times built(Instant at) {
            return new Times(startedAt, at, endedAt);
        }

        private Times ended(Instant at) {
            return new Times(startedAt, builtAt, at);
        }
    }

    static Beginning<Rebuild, RebuildEvent> beginning(
            String rebuildId, Pair generations, CommandKey key, By by, Instant now) {
        var begun = new RebuildEvent.RebuildBegun(now);
        var none = new Rebuild(
                rebuildId, RebuildState.BUILDING, generations, new Times(now, null, null), Progress.NONE, null, null);
        return new Beginning<>(none, key, by, List.of(begun));
    }

    /** More is recorded than stood here when the worker began. */
    List<RebuildEvent> record(Progress seen, Progress reached) {
        return state == RebuildState.BUILDING && progress.equals(seen) && !reached.equals(seen)
                ? List.of(new RebuildEvent.LogRecorded(reached))
                : List.of();
    }

    List<RebuildEvent> build(Progress seen, Progress reached, Instant now) {
        return state == RebuildState.BUILDING && progress.equals(seen)
                ? List.of(new RebuildEvent.RebuildBuilt(reached, now))
                : List.of();
    }

    List<RebuildEvent> fail(String reason, Instant now) {
        return state == RebuildState.BUILDING ? List.of(new RebuildEvent.RebuildFailed(reason, now)) : List.of();
    }

    /** Compares both anew; one that goes on already goes on. */
    List<RebuildEvent> compare(Instant now) {
        requireBuilt("compared");
        return isComparing() ? List.of() : List.of(new RebuildEvent.ComparisonBegun(now));
    }

    /** More is compared than stood here when the worker began, unless figures have been switched meanwhile. */
    List<RebuildEvent> compare(Rebuild seen, Comparison reached) {
        return Objects.equals(seen.comparison, comparison) && seen.generations.equals(generations)
                ? List.of(new RebuildEvent.FactsCompared(reached))
                : List.of();
    }

    /** Has figures read what was rebuilt. */
    List<RebuildEvent> switchOver() {
        requireBuilt("switched");
        return state == RebuildState.SWITCHED ? List.of() : List.of(new RebuildEvent.RebuildSwitched());
    }

    /** Has figures read what they read before. */
    List<RebuildEvent> switchBack() {
        requireBuilt("switched back");
        return state == RebuildState.BUILT ? List.of() : List.of(new RebuildEvent.RebuildSwitchedBack());
    }

    private void requireBuilt(String wanted) {
        if (state != RebuildState.BUILT && state != RebuildState.SWITCHED) {
            throw new WrongRebuildStateException(state, wanted);
        }
    }

    /** Lets go of what figures do not read. */
    List<RebuildEvent> stop(Instant now) {
        return state == RebuildState.STOPPED ? List.of() : List.of(new RebuildEvent.RebuildStopped(now));
    }

    /** Whether a worker compares. */
    boolean isComparing() {
        return comparison != null && !comparison.isFinished() && isThere();
    }

    /** Whether both generations are kept. */
    boolean isThere() {
        return state != RebuildState.STOPPED;
    }

    private Rebuild after(RebuildEvent event) {
        return switch (event) {
            case RebuildEvent.RebuildBegun begun -> this;
            case RebuildEvent.LogRecorded recorded -> with(recorded.reached());
            case RebuildEvent.RebuildBuilt built ->
                with(built.reached())
                        .with(Comparison.begun(built.at()))
                        .with(times.built(built.at()))
                        .in(RebuildState.BUILT);
            case RebuildEvent.RebuildFailed failed ->
                failing(failed.reason()).with(times.ended(failed.at())).in(RebuildState.FAILED);
            case RebuildEvent.ComparisonBegun begun -> with(Comparison.begun(begun.at()));
            case RebuildEvent.FactsCompared compared -> with(compared.reached());
            case RebuildEvent.RebuildSwitched switched ->
                with(generations.withCurrent(generations.rebuilt())).in(RebuildState.SWITCHED);
            case RebuildEvent.RebuildSwitchedBack back ->
                with(generations.withCurrent(generations.former())).in(RebuildState.BUILT);
            case RebuildEvent.RebuildStopped stopped ->
                with(times.ended(stopped.at())).in(RebuildState.STOPPED);
        };
    }

    private Rebuild in(RebuildState next) {
        return new Rebuild(rebuildId, next, generations, times, progress, comparison, failure);
    }

    private Rebuild with(Pair pair) {
        return new Rebuild(rebuildId, state, pair, times, progress, comparison, failure);
    }

    private Rebuild with(Times at) {
        return new Rebuild(rebuildId, state, generations, at, progress, comparison, failure);
    }

    private Rebuild with(Progress reached) {
        return new Rebuild(rebuildId, state, generations, times, reached, comparison, failure);
    }

    private Rebuild with(Comparison reached) {
        return new Rebuild(rebuildId, state, generations, times, progress, reached, failure);
    }

    private Rebuild failing(String reason) {
        return new Rebuild(rebuildId, state, generations, times, progress, comparison, reason);
    }
}
