package org.clientele.lead.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clientele.lead.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * When a lead came how far.
 *
 * @param occurredAt when the interest was shown, as the source says
 * @param acceptedAt when it became a lead here
 * @param assignedAt when somebody first had it
 * @param firstTouchAt when somebody of ours first reached out
 */
public record Pace(
        Lead lead,
        @Nullable Instant occurredAt,
        Instant acceptedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant firstTouchAt) {

    /** A part of the way from the source's event to the first touch. */
    public enum Stage {
        SOURCE_TO_ACCEPTED,
        ACCEPTED_TO_ASSIGNED,
        ASSIGNED_TO_FIRST_TOUCH,
        /** The whole way; from the acceptance where the source does not say when the interest was shown. */
        SOURCE_TO_FIRST_TOUCH
    }

    /** How long a stage took, empty if it is not over; zero where the later instant lies before the earlier one. */
    public Optional<Duration> of(Stage stage) {
        return switch (stage) {
            case SOURCE_TO_ACCEPTED -> between(occurredAt, acceptedAt);
            case ACCEPTED_TO_ASSIGNED -> between(acceptedAt, assignedAt);
            case ASSIGNED_TO_FIRST_TOUCH -> between(assignedAt, firstTouchAt);
            case SOURCE_TO_FIRST_TOUCH -> between(occurredAt == null ? acceptedAt : occurredAt, firstTouchAt);
        };
    }

    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return Optional.empty();
        }
        var taken = Duration.between(from, to);
        return Optional.of(taken.isNegative() ? Duration.ZERO : taken);
    }
}
