package org.clientele.notification.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;

/** All reminders with their ledgers. */
public interface Reminders extends Repository<Reminder, ReminderEvent> {

    /** Those of a follow-up, the first occurrence first. */
    List<Reminder> ofFollowUp(String followUpId);

    /** Ids of those for which an address of this salesperson is of use. */
    List<String> waitingFor(String salespersonId);

    /** When the oldest open reminder fell due, however often it was tried since. */
    Optional<Instant> oldest();
}
