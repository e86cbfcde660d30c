package org.clientele.lead.pace;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, over many leads. Percentiles are by nearest rank: the smallest time that so many percent of
 * the leads did not exceed.
 *
 * @param leads for how many it is over
 */
public record Distribution(
        int leads,
        @Nullable Duration p50,
        @Nullable Duration p90,
        @Nullable Duration p99) {

    static Distribution of(List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        return new Distribution(sorted.size(), at(sorted, 50), at(sorted, 90), at(sorted, 99));
    }

    private static @Nullable Duration at(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
