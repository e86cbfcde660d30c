package org.clientele.notification.reminder.mongo;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.DueIndex;
import org.clientele.eventdelivery.background.DueWork;
import org.clientele.notification.reminder.DeliveringReminders;
import org.clientele.notification.reminder.Reminder;
import org.springframework.stereotype.Component;

/** Has reminders attended to when something is to be done for them. */
@Component
final class DueReminders implements DueAggregates {

    private final MongoReminders reminders;
    private final DeliveringReminders delivering;

    DueReminders(MongoReminders reminders, DeliveringReminders delivering, DueWork dueWork) {
        this.reminders = reminders;
        this.delivering = delivering;
        dueWork.register(this);
    }

    @Override
    public String name() {
        return Reminder.GRAMMAR.name();
    }

    @Override
    public DueIndex dueIndex() {
        return reminders.dueIndex();
    }

    @Override
    public void fire(List<String> ids, Instant now) {
        ids.forEach(delivering::attend);
    }
}
