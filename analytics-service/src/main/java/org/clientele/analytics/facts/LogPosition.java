package org.clientele.analytics.facts;

import java.util.Map;

/**
 * How far the log is recorded: of each partition everything before its offset here. A partition that is not named is at
 * its beginning. What is recorded late, because it was parked until somebody drove it again, moves no partition's
 * offset: how often that happened counts as that of {@link LogPartition#LATE}.
 *
 * @param generation of the facts that are recorded so far
 */
public record LogPosition(long generation, Map<LogPartition, Long> offsets) {

    public static final LogPosition BEGINNING = beginningOf(Generations.FIRST);

    public LogPosition {
        offsets = Map.copyOf(offsets);
    }

    /** In the first generation. */
    public LogPosition(Map<LogPartition, Long> offsets) {
        this(Generations.FIRST, offsets);
    }

    /** Nothing of a generation is recorded. */
    public static LogPosition beginningOf(long generation) {
        return new LogPosition(generation, Map.of());
    }

    /** A short text that no two positions of a log share: of two of a generation the later one has more records. */
    public String mark() {
        return generation + "-"
                + offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(LogPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    /** Whether what stands there is recorded. */
    public boolean holds(LogPlace place) {
        return of(place.partition()) > place.offset();
    }

    /** Whether everything recorded there is recorded here too, in the same generation. */
    boolean covers(LogPosition other) {
        return generation == other.generation
                && other.offsets.entrySet().stream().allMatch(there -> of(there.getKey()) >= there.getValue());
    }
}
