package org.clientele.notification.reminder.mongo;

import java.time.Clock;
import org.clientele.notification.StoreFixture;
import org.clientele.notification.reminder.Reminders;
import org.clientele.notification.reminder.RemindersContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoRemindersTests extends RemindersContract {

    private final Reminders reminders =
            new MongoReminders(StoreFixture.aggregates(StoreFixture.database(), Clock.systemUTC()));

    @Override
    protected Reminders reminders() {
        return reminders;
    }
}
