package org.clientele.notification.reminder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.Reminding;
import org.clientele.notification.followup.Salespeople;
import org.clientele.notification.followup.Salesperson;
import org.clientele.notification.reminder.Attempt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Delivers reminders until each is delivered or no longer owed. What is attempted is in the ledger before, what came of
 * it after; an attempt that a crash broke off is shown as unknown and made once more.
 */
@Service
class DeliveringReminders implements Reminding, BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveringReminders.class);
    private static final String NAME = "reminders";
    private static final int PAGE = 100;
    private static final Duration LOOK_AHEAD = Duration.ofSeconds(30);

    /** Between a reminder's being prepared and its follow-up's falling due lies one write. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Reminders reminders;
    private final FollowUps followUps;
    private final Salespeople salespeople;
    private final Letters letters;
    private final Mailbox mailbox;
    private final ReminderProperties properties;
    private final Background background;
    private final Clock clock;

    DeliveringReminders(
            Reminders reminders,
            FollowUps followUps,
            Salespeople salespeople,
            Letters letters,
            Mailbox mailbox,
            ReminderProperties properties,
            Background background,
            Clock clock,
            MeterRegistry meters) {
        this.reminders = reminders;
        this.followUps = followUps;
        this.salespeople = salespeople;
        this.letters = letters;
        this.mailbox = mailbox;
        this.properties = properties;
        this.background = background;
        this.clock = clock;
        Gauge.builder("clientele.reminders.late", this::lateSeconds)
                .description("How long the oldest reminder that is not delivered has been due, 0 when all are")
                .baseUnit("seconds")
                .register(meters);
    }

    private double lateSeconds() {
        return reminders
                .oldest()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    @Override
    public void prepare(FollowUp followUp) {
        reminders.prepare(
                new Reminder(followUp.id(), followUp.occurrence(), followUp.salespersonId(), 0, clock.instant()),
                followUp.due().instant());
        background.wake(NAME);
    }

    @Override
    public void addressArrived(String salespersonId) {
        reminders.lookAt(salespersonId, clock.instant());
        background.wake(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pace pass() {
        var now = clock.instant();
        var latest = now.plus(LOOK_AHEAD);
        var coming = reminders.due(latest, PAGE);
        var first = coming.stream().findFirst().map(Reminder::nextAt).orElse(latest);
        if (first.isAfter(now)) {
            return Pace.until(first, now);
        }
        coming.stream()
                .filter(reminder ->
                        reminder.nextAt() != null && !reminder.nextAt().isAfter(now))
                .forEach(this::attend);
        return Pace.again();
    }

    /** One that cannot be dealt with makes no other wait; while the store is away the whole round ends here. */
    private void attend(Reminder reminder) {
        try {
            deliver(reminder);
        } catch (RuntimeException failure) {
            LOG.warn("Reminder {} is put off", reminder.id(), failure);
            reminders.next(reminder, clock.instant().plus(properties.firstRetry()));
        }
    }

    private void deliver(Reminder reminder) {
        var followUp = followUps.find(reminder.followUpId()).map(stored -> stored.state());
        if (followUp.isEmpty() || isOver(followUp.get(), reminder)) {
            reminders.next(reminder, null);
        } else if (followUp.get().state() == FollowUpState.PLANNED) {
            reminders.next(reminder, clock.instant().plus(SOON));
        } else if (!isSentAlready(reminder)) {
            reminders
                    .take(reminder, clock.instant().plus(properties.attemptTimeout()))
                    .ifPresent(taken -> attempt(taken, followUp.get()));
        }
    }

    private static boolean isOver(FollowUp followUp, Reminder reminder) {
        return followUp.occurrence() != reminder.occurrence()
                || (followUp.state() != FollowUpState.PLANNED && followUp.state() != FollowUpState.DUE);
    }

    /** Finds out what became of the last attempt, if that was broken off. */
    private boolean isSentAlready(Reminder reminder) {
        var last = reminders.attempt(reminder, reminder.attempts());
        if (last.isEmpty()) {
            return false;
        }
        if (last.get().outcome() == Outcome.SENT) {
            delivered(reminder, reminder.attempts());
            return true;
        }
        if (last.get().outcome() == Outcome.ATTEMPTED) {
            LOG.warn("Attempt {} of reminder {} was broken off and is made again", reminder.attempts(), reminder.id());
            reminders.enter(last.get().ended(Outcome.UNKNOWN, clock.instant(), "broken off; sent again"));
        }
        return false;
    }

    private void attempt(Reminder reminder, FollowUp followUp) {
        var begun = Attempt.begun(reminder, reminder.attempts(), clock.instant());
        reminders.enter(begun);
        var owner = salespeople.find(reminder.salespersonId());
        var to = owner.flatMap(known -> Optional.ofNullable(known.email()));
        if (owner.isEmpty() || to.isEmpty()) {
            failed(reminder, begun, Outcome.NO_ADDRESS, "no e-mail address of " + reminder.salespersonId());
            return;
        }
        send(reminder, begun, followUp, owner.get(), to.get());
    }

    private void send(Reminder reminder, Attempt begun, FollowUp followUp, Salesperson owner, String to) {
        try {
            mailbox.send(letters.reminder(followUp, owner, to));
        } catch (RuntimeException failure) {
            failed(reminder, begun, Outcome.FAILED, String.valueOf(failure.getMessage()));
            return;
        }
        reminders.enter(begun.ended(Outcome.SENT, clock.instant(), null));
        delivered(reminder, begun.number());
    }

    private void failed(Reminder reminder, Attempt begun, Outcome outcome, String why) {
        var now = clock.instant();
        LOG.warn("Attempt {} of reminder {} failed: {}", begun.number(), reminder.id(), why);
        reminders.enter(begun.ended(outcome, now, why));
        reminders.next(reminder, now.plus(properties.retryAfter(begun.number())));
    }

    private void delivered(Reminder reminder, int attempt) {
        Instant now = clock.instant();
        followUps.change(
                reminder.followUpId(),
                new CommandKey("delivered|" + reminder.occurrence(), null),
                followUp -> followUp.deliver(reminder.occurrence(), attempt, "mail", now));
        reminders.next(reminder, null);
    }
}
