package org.clientele.notification.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;

/** Reminders in this process. */
class InMemoryReminders extends InMemoryAggregates<Reminder, ReminderEvent> implements Reminders {

    InMemoryReminders(Clock clock) {
        super(Reminder.GRAMMAR, clock);
    }

    @Override
    public List<Reminder> ofFollowUp(String followUpId) {
        return all().map(Versioned::state)
                .filter(reminder -> reminder.occasion().followUpId().equals(followUpId))
                .sorted(Comparator.comparingInt(reminder -> reminder.occasion().occurrence()))
                .toList();
    }

    @Override
    public List<String> waitingFor(String salespersonId) {
        return all().map(Versioned::state)
                .filter(Reminder::waitsForAddress)
                .filter(reminder -> reminder.occasion().salespersonId().equals(salespersonId))
                .map(Reminder::reminderId)
                .toList();
    }

    @Override
    public Optional<Instant> oldest() {
        return all().map(Versioned::state)
                .filter(Reminder::isOpen)
                .map(reminder -> reminder.occasion().since())
                .min(Comparator.naturalOrder());
    }

    /** What the service does again and again: those that are due are attended to. */
    final void attendDue(DeliveringReminders delivering, Instant now) {
        all().filter(reminder -> reminder.state().isDue(now))
                .toList()
                .forEach(reminder -> delivering.attend(reminder.id()));
    }
}
