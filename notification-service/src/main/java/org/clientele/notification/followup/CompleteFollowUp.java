package org.clientele.notification.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did what they owed.
 *
 * @param expectedVersion only if it still has this version
 * @param next what is owed from then on
 */
public record CompleteFollowUp(
        String id,
        OptionalLong expectedVersion,
        String outcome,
        int minutes,
        @Nullable Next next,
        By by,
        CommandKey key) {

    private static final String NEXT_STEP = "next-step";

    /** The follow-up after this one; its zone is the same if absent, its reason {@code next-step}. */
    public record Next(LocalDue due, @Nullable String reason) {}

    NextStep nextStep(ZoneId usual, Instant now) {
        return next == null
                ? NextStep.NONE
                : NextStep.wanted(
                        next.due().orIn(usual), Objects.requireNonNullElse(next.reason(), NEXT_STEP), by, now);
    }
}
