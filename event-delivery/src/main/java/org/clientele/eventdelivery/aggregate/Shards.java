package org.clientele.eventdelivery.aggregate;

import java.time.Duration;

/**
 * Spreads aggregates over a number of shards. What instances with more of them have left to publish or to fire is found
 * in the first one by those with fewer. Instances with different numbers should run at the same time only while one
 * replaces the other.
 */
public record Shards(int count) {

    /** How often those with fewer look for what is left. */
    public static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    public Shards {
        if (count < 1) {
            throw new IllegalArgumentException("There must be at least one relay shard.");
        }
    }

    public int of(String id) {
        int hash = id.hashCode() * 0x9E3779B1;
        return Math.floorMod(hash ^ (hash >>> 16), count);
    }
}
