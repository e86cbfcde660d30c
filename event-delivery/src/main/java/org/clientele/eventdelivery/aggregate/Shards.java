package org.clientele.eventdelivery.aggregate;

/** Spreads aggregates over a fixed number of shards; changing the number takes a start with an empty outbox. */
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
