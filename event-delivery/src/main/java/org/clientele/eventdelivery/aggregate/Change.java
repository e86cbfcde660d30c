package org.clientele.eventdelivery.aggregate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * Who changed an aggregate last, when, and through what way in. What a service does with it by a rule of its own, such
 * as working through it, is nobody's change.
 *
 * @param changedBy an opaque id
 */
public record Change(String changedBy, Instant changedAt, By.Through through) {

    /** The last change after something happened. */
    static @Nullable Change after(@Nullable Change before, Happened<?> happened) {
        var by = happened.by();
        return by.through() == By.Through.POLICY
                ? before
                : new Change(by.actor(), happened.at().truncatedTo(ChronoUnit.MILLIS), by.through());
    }
}
