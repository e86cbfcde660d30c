package org.clientele.notification.reminder.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.notification.reminder.Reminder;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it is stored.
 *
 * @param openSince when it fell due, null once nothing is left to do
 */
public record ReminderDocument(
        @BsonId String id,
        String followUpId,
        int occurrence,
        String salespersonId,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant openSince) {

    static ReminderDocument of(Reminder reminder, Instant dueAt) {
        return new ReminderDocument(
                reminder.id(),
                reminder.followUpId(),
                reminder.occurrence(),
                reminder.salespersonId(),
                reminder.attempts(),
                reminder.nextAt(),
                dueAt);
    }

    Reminder reminder() {
        return new Reminder(followUpId, occurrence, salespersonId, attempts, nextAt);
    }
}
