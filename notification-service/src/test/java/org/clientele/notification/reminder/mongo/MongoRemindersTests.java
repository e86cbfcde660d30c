package org.clientele.notification.reminder.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.notification.reminder.Reminders;
import org.clientele.notification.reminder.RemindersContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoRemindersTests extends RemindersContract {

    private final Reminders reminders =
            new MongoReminders(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Reminders reminders() {
        return reminders;
    }
}
