package org.clientele.notification.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a reminder. It is in the ledger before it is made.
 *
 * @param number counts the attempts of one reminder from 1
 * @param reason why it failed, or why nobody knows
 */
public record Attempt(
        String followUpId,
        int occurrence,
        int number,
        String channel,
        Outcome outcome,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** What became of an attempt. */
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
        UNKNOWN
    }

    /** The attempt as it begins. */
    static Attempt begun(Reminder reminder, int number, Instant at) {
        return new Attempt(
                reminder.followUpId(), reminder.occurrence(), number, "mail", Outcome.ATTEMPTED, at, null, null);
    }

    Attempt ended(Outcome end, Instant when, @Nullable String why) {
        return new Attempt(followUpId, occurrence, number, channel, end, at, when, why);
    }
}
