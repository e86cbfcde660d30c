package org.clientele.eventdelivery.aggregate;

/**
 * Spreads aggregates over a number of shards. What instances with more of them have left to publish or to fire is found
 * in the first one by those with fewer; instances with different numbers should not run at the same time.
 */
public record Shards(int count) {

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
