package org.clientele.analytics.rebuild.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.clientele.analytics.rebuild.ComparedValues;
import org.clientele.analytics.rebuild.Comparison;
import org.clientele.analytics.rebuild.Progress;
import org.clientele.analytics.rebuild.Rebuild;
import org.clientele.analytics.rebuild.RebuildState;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Identified;
import org.jspecify.annotations.Nullable;

/** A rebuild as it is answered. */
record RebuildAnswer(
        String rebuildId,
        RebuildState state,
        ProgressAnswer progress,
        @Nullable ComparisonAnswer comparison,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant builtAt,
        @Nullable Instant endedAt,
        @Nullable @JsonUnwrapped Change change)
        implements Identified {

    /** How far the log is recorded once more. */
    record ProgressAnswer(
            long records, long recordsPerSecond, long passedOver, long copied, List<TopicProgress> topics) {

        static ProgressAnswer of(Progress progress, long seconds) {
            var topics = new TreeMap<String, TopicProgress>();
            progress.reaches()
                    .forEach(reach -> topics.merge(reach.topic(), TopicProgress.of(reach), TopicProgress::and));
            return new ProgressAnswer(
                    progress.records(),
                    progress.records() / Math.max(1, seconds),
                    progress.passedOver(),
                    progress.copied(),
                    List.copyOf(topics.values()));
        }
    }

    /** How much of a topic there is, and how much of that is recorded, in offsets. */
    record TopicProgress(String topic, long recorded, long held) {

        static TopicProgress of(Progress.Reach reach) {
            return new TopicProgress(reach.topic(), reach.next() - reach.first(), reach.end() - reach.first());
        }

        TopicProgress and(TopicProgress other) {
            return new TopicProgress(topic, recorded + other.recorded, held + other.held);
        }
    }

    /** What was found when both were compared. */
    record ComparisonAnswer(
            Instant startedAt,
            @Nullable Instant finishedAt,
            boolean identical,
            long same,
            long different,
            long onlyFormer,
            long onlyRebuilt,
            List<String> ids,
            @Nullable FiguresAnswer figures) {

        static @Nullable ComparisonAnswer of(@Nullable Comparison comparison) {
            return comparison == null
                    ? null
                    : new ComparisonAnswer(
                            comparison.startedAt(),
                            comparison.finishedAt(),
                            comparison.isIdentical(),
                            comparison.same(),
                            comparison.different(),
                            comparison.onlyFormer(),
                            comparison.onlyRebuilt(),
                            comparison.ids(),
                            FiguresAnswer.of(comparison));
        }
    }

    /** What was found when the ranking of all clients and other figures were compared. */
    record FiguresAnswer(
            long clients,
            long different,
            List<String> clientIds,
            @Nullable List<ComparedValues> others,
            @Nullable String notCompared) {

        static @Nullable FiguresAnswer of(Comparison comparison) {
            var figures = comparison.figures();
            return figures == null
                    ? null
                    : new FiguresAnswer(
                            figures.clients(),
                            figures.different(),
                            figures.clientIds(),
                            figures.others(),
                            figures.notCompared());
        }
    }

    @Override
    public String id() {
        return rebuildId;
    }

    /** @param now until when one that is not built yet has been going on */
    static RebuildAnswer of(Versioned<Rebuild> kept, Instant now) {
        var one = kept.state();
        var times = one.times();
        return new RebuildAnswer(
                one.rebuildId(),
                one.state(),
                ProgressAnswer.of(one.progress(), seconds(times, now)),
                ComparisonAnswer.of(one.comparison()),
                one.failure(),
                times.startedAt(),
                times.builtAt(),
                times.endedAt(),
                kept.change());
    }

    private static long seconds(Rebuild.Times times, Instant now) {
        var built = times.builtAt();
        var ended = times.endedAt();
        var until = built != null ? built : ended != null ? ended : now;
        return Duration.between(times.startedAt(), until).toSeconds();
    }
}
