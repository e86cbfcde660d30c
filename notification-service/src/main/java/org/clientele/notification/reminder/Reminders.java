package org.clientele.notification.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reminders and the ledger of their attempts. Each step is one conditional write. */
public interface Reminders {

    /** Keeps a reminder of what fell due then unless it is kept already. */
    void prepare(Reminder reminder, Instant dueAt);

    /** Those for which something is to be done, the longest waiting first. */
    List<Reminder> due(Instant now, int limit);

    /** Takes a reminder for one attempt more until the given instant; empty if somebody else was faster. */
    Optional<Reminder> take(Reminder reminder, Instant until);

    /** Looks at it again then; null if nothing is left to do. */
    void next(Reminder reminder, @Nullable Instant at);

    /** Looks now at those that are open for this salesperson, but for those of which an attempt is under way. */
    void lookAt(String salespersonId, Instant now);

    /** Enters an attempt, or how it ended. */
    void enter(Attempt attempt);

    Optional<Attempt> attempt(Reminder reminder, int number);

    /** The ledger of a follow-up, the first attempt first. */
    List<Attempt> ledger(String followUpId);

    /** When the oldest open reminder fell due, however often it was tried since. */
    Optional<Instant> oldest();
}
