package org.clientele.notification.reminder;

import org.clientele.testkit.StoreFixture;

class InMemoryRemindersTests extends RemindersContract {

    private final Reminders reminders = new InMemoryReminders(StoreFixture.CLOCK);

    @Override
    protected Reminders reminders() {
        return reminders;
    }
}
