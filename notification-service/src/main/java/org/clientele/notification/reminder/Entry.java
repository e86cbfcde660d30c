package org.clientele.notification.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the ledger of a reminder: an attempt to deliver it, or why nothing more is attempted.
 *
 * @param attempt counts the attempts of one reminder from 1
 * @param reason why it failed, why nobody knows, or why nothing more is attempted
 */
public record Entry(
        int attempt,
        String channel,
        Outcome outcome,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** How reminders are delivered. */
    public static final String MAIL = "mail";

    /** What became of it. */
    public enum Outcome {
        /** Begun; a crash leaves it so until the timeout. */
        ATTEMPTED,
        /** The mail server took it. */
        SENT,
        /** The mail server did not take it, or was not there. */
        FAILED,
        /** Nobody knows where to send it. */
        NO_ADDRESS,
        /** It was broken off: it may have been sent. It is sent again, under the same message id. */
        UNKNOWN,
        /** Nothing is owed any more; the last entry. */
        NOT_OWED,
        /** It was tried for too long; the last entry until an address arrives. */
        GIVEN_UP
    }

    static Entry begun(int attempt, Instant at) {
        return new Entry(attempt, MAIL, Outcome.ATTEMPTED, at, null, null);
    }

    /** Why nothing more is attempted. */
    static Entry end(int attempts, Outcome outcome, Instant at, String reason) {
        return new Entry(attempts, MAIL, outcome, at, at, reason);
    }

    /** When it was over; when it began if nobody knows. */
    Instant over() {
        return endedAt == null ? at : endedAt;
    }

    boolean isAttempt() {
        return outcome != Outcome.NOT_OWED && outcome != Outcome.GIVEN_UP;
    }

    /** Whether nobody knows yet what came of this attempt. */
    boolean isUnanswered(int number) {
        return attempt == number && (outcome == Outcome.ATTEMPTED || outcome == Outcome.UNKNOWN);
    }

    Entry ended(Outcome end, Instant when, @Nullable String why) {
        return new Entry(attempt, channel, end, at, when, why);
    }
}
