package org.clientele.notification.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;
import org.jspecify.annotations.Nullable;

/** All reminders with their ledgers. */
public interface Reminders extends Repository<Reminder, ReminderEvent> {

    /** At most so many of a follow-up, from this occurrence on in their order. */
    List<Reminder> ofFollowUp(String followUpId, int from, int limit);

    /**
     * At most so many ids of those for which an address of this salesperson is of use, in their order after this one.
     */
    List<String> waitingFor(String salespersonId, @Nullable String after, int limit);

    /** When the oldest open reminder fell due, however often it was tried since. */
    Optional<Instant> oldest();
}
