package org.clientele.notification.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did what they owed.
 *
 * @param next what is owed from then on
 */
public record CompleteFollowUp(
        FollowUpCommand command,
        String outcome,
        int minutes,
        @Nullable Next next) {

    private static final String NEXT_STEP = "next-step";

    /** The follow-up after this one; its zone is the same if absent, its reason {@code next-step}. */
    public record Next(LocalDue due, @Nullable String reason) {}

    NextStep nextStep(ZoneId usual, Instant now) {
        return next == null
                ? NextStep.NONE
                : NextStep.wanted(
                        next.due().orIn(usual),
                        Objects.requireNonNullElse(next.reason(), NEXT_STEP),
                        command.author().by(),
                        now);
    }
}
