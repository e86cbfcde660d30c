package org.clientele.notification.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to a salesperson for one occurrence of a follow-up: to be told of it.
 *
 * @param attempts how many attempts were begun
 * @param nextAt when something is to be done for it, null once nothing is
 */
public record Reminder(
        String followUpId,
        int occurrence,
        String salespersonId,
        int attempts,
        @Nullable Instant nextAt) {

    /** Its id; one follow-up has one reminder for each time it was planned. */
    public String id() {
        return followUpId + "|" + occurrence;
    }
}
