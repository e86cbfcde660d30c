package org.clientele.analytics.facts;

import java.util.Map;

/**
 * How far a topic is recorded: of each partition everything before its offset here. A partition that is not named is at
 * its beginning.
 */
public record LogPosition(Map<Integer, Long> offsets) {

    public static final LogPosition BEGINNING = new LogPosition(Map.of());

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
