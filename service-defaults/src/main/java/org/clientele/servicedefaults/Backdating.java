package org.clientele.servicedefaults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller may say that something happened earlier than it is recorded: only those may who decide how others
 * work, since figures go by it.
 *
 * @param now when it is recorded
 */
public record Backdating(boolean allowed, Instant now) {

    /**
     * The instant that the caller names, in milliseconds as everything is kept; null if it names none.
     *
     * @throws ProblemException 403 if it may name none, 400 if it is yet to come
     */
    public @Nullable Instant past(@Nullable Instant occurredAt) {
        if (occurredAt == null) {
            return null;
        }
        if (!allowed) {
            throw new ProblemException(
                            GeneralProblem.FORBIDDEN,
                            "Only managers and other systems with the scope %s may say when it happened."
                                    .formatted(RoleGroup.DECIDERS.scope()))
                    .field("occurredAt", "is not for you to say");
        }
        var past = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        if (past.isAfter(now)) {
            throw ProblemException.invalidField("occurredAt", "must not be in the future");
        }
        return past;
    }
}
