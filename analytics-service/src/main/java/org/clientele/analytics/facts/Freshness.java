package org.clientele.analytics.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How old a figure is.
 *
 * @param readUntil everything that the log held at this instant is in the figure
 * @param lagMillis how long the oldest event that may be missing has been waiting; 0 if none is
 * @param topics the same of each topic that figures are made of
 */
public record Freshness(Instant readUntil, long lagMillis, List<TopicFreshness> topics) {

    /** The topics that figures are made of. */
    public static final List<String> TOPICS =
            List.of("client-events", "correspondence", "follow-up-events", "lead-events");

    /** As old as the topic that is furthest behind. */
    public static Freshness of(List<TopicFreshness> topics) {
        return new Freshness(
                topics.stream()
                        .map(TopicFreshness::readUntil)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                topics.stream().mapToLong(TopicFreshness::lagMillis).max().orElse(0),
                topics);
    }
}
