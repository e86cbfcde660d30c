package org.clientele.analytics.facts;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which generations of facts there are. Whatever is recorded goes into each of them; figures read the current one.
 *
 * @param version grows with each change
 * @param beside the one beside the current one, null if there is none
 * @param newest the highest number that was ever given; none is given twice
 * @param madeBy what the one beside it was made by, null if there is none
 */
public record Generations(
        long version,
        long current,
        @Nullable Long beside,
        long newest,
        @Nullable MadeBy madeBy) {

    /** The first one, and nothing beside it. */
    public static final long FIRST = 1;

    public static final Generations ONE = new Generations(0, FIRST, null, FIRST, null);

    /**
     * What a generation is made by.
     *
     * @param actor who asked for it
     */
    public record MadeBy(String id, String actor) {}

    public LongStream all() {
        return beside == null ? LongStream.of(current) : LongStream.of(current, beside);
    }

    public boolean has(long generation) {
        return all().anyMatch(there -> there == generation);
    }

    /** Another number whenever what is recorded has to go into others. */
    public long ground() {
        return beside == null ? 2 * current : 2 * Math.max(current, beside) + 1;
    }

    /** Whichever is newer: what was read earlier is never taken for what is so now. */
    public Generations orNewer(Generations other) {
        return other.version > version ? other : this;
    }
}
