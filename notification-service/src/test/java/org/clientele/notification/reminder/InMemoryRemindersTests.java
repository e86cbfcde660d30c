package org.clientele.notification.reminder;

import java.time.Clock;

class InMemoryRemindersTests extends RemindersContract {

    private final Reminders reminders = new InMemoryReminders(Clock.systemUTC());

    @Override
    protected Reminders reminders() {
        return reminders;
    }
}
