package org.clientele.analytics.facts;

import java.util.Map;

/**
 * How far a topic is recorded: of each partition everything before its offset here. A partition that is not named is at
 * its beginning. What is recorded late, because it was parked until somebody drove it again, moves no partition's
 * offset: how often that happened counts as one of {@link #LATE}.
 */
public record LogPosition(Map<Integer, Long> offsets) {

    public static final LogPosition BEGINNING = new LogPosition(Map.of());

    /** No partition of the log. */
    public static final int LATE = -1;

    public LogPosition {
        offsets = Map.copyOf(offsets);
    }

    public long of(int partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    /** Whether everything recorded there is recorded here too. */
    boolean covers(LogPosition other) {
        return other.offsets.entrySet().stream().allMatch(there -> of(there.getKey()) >= there.getValue());
    }
}
