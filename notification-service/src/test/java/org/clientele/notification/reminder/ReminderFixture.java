package org.clientele.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpFixture;
import org.clientele.notification.followup.Plan;

/** Reminders of what Anna owes. */
public final class ReminderFixture {

    public static final Instant NOW = FollowUpFixture.NOW;

    /** An attempt takes a minute at most; waits are 5, 10, 20 … seconds, and after a day it is given up. */
    static final ReminderProperties POLICY = new ReminderProperties(
            "from@clientele.example",
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofDays(1));

    private ReminderFixture() {}

    /** A follow-up that was due at that instant. */
    public static FollowUp followUp(String id, String salespersonId, Instant due) {
        var plan = Plan.by(salespersonId, DueTime.at(due, FollowUpFixture.BERLIN));
        return FollowUpFixture.begun(FollowUpFixture.planned(id, FollowUpFixture.CALL, plan));
    }

    /** A reminder that is to be looked at now. */
    public static Beginning<Reminder, ReminderEvent> reminder(FollowUp followUp) {
        return Reminder.of(followUp, NOW.minusMillis(200));
    }

    static Reminder after(Reminder reminder, Iterable<? extends ReminderEvent> events) {
        var after = reminder;
        for (var event : events) {
            after = after.after(event);
        }
        return after;
    }
}
