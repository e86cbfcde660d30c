package org.clientele.notification.reminder;

import java.time.Clock;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.Reminding;
import org.springframework.stereotype.Service;

/** Takes note of what is to be delivered. */
@Service
class PreparingReminders implements Reminding {

    private static final int PAGE = 500;

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
        String last = null;
        List<String> page;
        do {
            page = reminders.waitingFor(salespersonId, last, PAGE);
            hurry(page);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private void hurry(List<String> ids) {
        var unused = reminders.changeAll(ids.stream()
                .map(id -> Command.<Reminder, ReminderEvent>of(
                        id, CommandKey.once(), FollowUp.POLICY, reminder -> reminder.hurry(clock.instant())))
                .toList());
    }
}
