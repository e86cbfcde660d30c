package org.clientele.eventdelivery.relay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Outbox;

/** The relays of all shards. */
record Relay(List<ShardRelay> shards) {

    /** Since when the oldest record of an outbox has been waiting, in the shards that are held here. */
    Optional<Instant> oldest(Outbox outbox) {
        return shards.stream()
                .map(shard -> shard.oldest(outbox))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
