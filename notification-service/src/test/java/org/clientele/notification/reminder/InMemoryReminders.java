package org.clientele.notification.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** Reminders in this process. */
public class InMemoryReminders extends InMemoryAggregates<Reminder, ReminderEvent> implements Reminders {

    public InMemoryReminders(Clock clock) {
        super(Reminder.GRAMMAR, clock);
    }

    @Override
    public List<Reminder> ofFollowUp(String followUpId, int from, int limit) {
        return all().map(Versioned::state)
                .filter(reminder -> reminder.occasion().followUpId().equals(followUpId))
                .filter(reminder -> reminder.occasion().occurrence() >= from)
                .sorted(Comparator.comparingInt(reminder -> reminder.occasion().occurrence()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> waitingFor(String salespersonId, @Nullable String after, int limit) {
        return all().map(Versioned::state)
                .filter(Reminder::waitsForAddress)
                .filter(reminder -> reminder.occasion().salespersonId().equals(salespersonId))
                .map(Reminder::reminderId)
                .filter(id -> after == null || id.compareTo(after) > 0)
                .sorted()
                .limit(limit)
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
