package org.clientele.analytics.facts;

import java.util.Map;

/**
 * How far the log is recorded: of each partition everything before its offset here. A partition that is not named is at
 * its beginning. What is recorded late, because it was parked until somebody drove it again, moves no partition's
 * offset: how often that happened counts as that of {@link LogPartition#LATE}.
 */
public record LogPosition(Map<LogPartition, Long> offsets) {

    public static final LogPosition BEGINNING = new LogPosition(Map.of());

    public LogPosition {
        offsets = Map.copyOf(offsets);
    }

    /** How many records that is; of two positions the later one has more. */
    public long records() {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(LogPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    /** Whether what stands there is recorded. */
    public boolean holds(LogPlace place) {
        return of(place.partition()) > place.offset();
    }

    /** Whether everything recorded there is recorded here too. */
    boolean covers(LogPosition other) {
        return other.offsets.entrySet().stream().allMatch(there -> of(there.getKey()) >= there.getValue());
    }
}
