package org.clientele.notification.followup;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did what they owed.
 *
 * @param expectedVersion only if it still has this version
 * @param next what is owed from then on
 */
public record CompleteFollowUp(
        String id,
        @Nullable Long expectedVersion,
        String outcome,
        int minutes,
        @Nullable Next next,
        By by,
        CommandKey key) {

    /** The follow-up after this one; its zone is the same if absent, its reason {@code next-step}. */
    public record Next(
            LocalDateTime dueLocal,
            @Nullable ZoneId zone,
            @Nullable String reason) {}
}
