package org.clientele.notification.reminder;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.Reminding;
import org.springframework.stereotype.Service;

/** Takes note of what is to be delivered. */
@Service
class PreparingReminders implements Reminding {

    private final Reminders reminders;
    private final Clock clock;

    PreparingReminders(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void prepare(FollowUp followUp) {
        reminders.create(Reminder.of(followUp, clock.instant()));
    }

    @Override
    public void addressArrived(String salespersonId) {
        var unused = reminders.changeAll(reminders.waitingFor(salespersonId).stream()
                .map(id -> Command.<Reminder, ReminderEvent>of(
                        id, CommandKey.once(), FollowUp.POLICY, reminder -> reminder.hurry(clock.instant())))
                .toList());
    }
}
