package org.clientele.notification.reminder;

import java.time.Instant;
import org.clientele.notification.reminder.Entry.Outcome;
import org.jspecify.annotations.Nullable;

/** What happened to a reminder. It concerns nobody else until it is delivered, which its follow-up tells. */
public sealed interface ReminderEvent {

    /** An attempt is about to be made. */
    record AttemptBegun(int attempt, Instant at, Instant brokenOffAt) implements ReminderEvent {}

    /** What came of an attempt is known, or that nobody knows. */
    record AttemptEnded(
            int attempt,
            Outcome outcome,
            Instant at,
            @Nullable String reason) implements ReminderEvent {}

    /** It is looked at again then. */
    record NextLookSet(Instant at) implements ReminderEvent {}

    /** Its follow-up says that it was delivered. */
    record ReminderDelivered() implements ReminderEvent {}

    /** It is not owed any more. */
    record ReminderDropped(Instant at, String reason) implements ReminderEvent {}

    /** It was tried for too long. */
    record ReminderGivenUp(Instant at, String reason) implements ReminderEvent {}
}
