package org.clientele.notification.reminder.mongo;

import org.clientele.eventdelivery.background.DueWork;
import org.clientele.notification.reminder.DeliveringReminders;
import org.springframework.stereotype.Component;

/** Has reminders attended to when something is to be done for them. */
@Component
class DueReminders {

    DueReminders(MongoReminders reminders, DeliveringReminders delivering, DueWork dueWork) {
        dueWork.register(reminders.attendedBy(delivering));
    }
}
