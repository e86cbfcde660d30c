package org.clientele.eventdelivery;

import java.time.Instant;

/** How far this service is behind each topic that it reads. */
@SuppressWarnings("DoNotCallSuggester")
public final class ConsumerLag {

    /** Milliseconds since the oldest event happened that is not applied yet; 0 when all are. */
    public long lagMillis(String topic) {
        throw new UnsupportedOperationException();
    }

    /** The instant up to which every event of the topic is applied. */
    public Instant asOf(String topic) {
        throw new UnsupportedOperationException();
    }
}
