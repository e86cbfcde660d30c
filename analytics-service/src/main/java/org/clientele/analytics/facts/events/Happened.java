package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something happened. */
final class Happened {

    private Happened() {}

    /** As somebody said, else when it was recorded. */
    static Instant when(@Nullable Instant occurredAt, Instant at) {
        return occurredAt == null ? at : occurredAt;
    }
}
