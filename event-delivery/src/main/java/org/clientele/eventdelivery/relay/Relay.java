package org.clientele.eventdelivery.relay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The relays of all shards. */
record Relay(List<ShardRelay> shards) {

    /** Since when the oldest record of the shards held here has been waiting. */
    Optional<Instant> oldest() {
        return shards.stream().map(ShardRelay::oldest).filter(Objects::nonNull).min(Instant::compareTo);
    }
}
