package org.clientele.notification.reminder;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.Salespeople;
import org.clientele.notification.reminder.Entry.Outcome;
import org.clientele.servicedefaults.Wordless;
import org.clientele.servicedefaults.tracing.AggregateInLogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Delivers reminders until each is delivered, no longer owed, or given up. */
@Service
public class DeliveringReminders {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveringReminders.class);

    private final Reminders reminders;
    private final FollowUps followUps;
    private final Salespeople salespeople;
    private final Letters letters;
    private final Mailbox mailbox;
    private final CountedAttempts counted;
    private final ReminderProperties policy;
    private final Clock clock;

    DeliveringReminders(
            Reminders reminders,
            FollowUps followUps,
            Salespeople salespeople,
            Letters letters,
            Mailbox mailbox,
            CountedAttempts counted,
            ReminderProperties policy,
            Clock clock) {
        this.reminders = reminders;
        this.followUps = followUps;
        this.salespeople = salespeople;
        this.letters = letters;
        this.mailbox = mailbox;
        this.counted = counted;
        this.policy = policy;
        this.clock = clock;
    }

    /** Does what is to be done for a reminder; one that cannot be dealt with is put off, so that no other waits. */
    public void attend(String reminderId) {
        AggregateInLogs.naming(reminderId, () -> deliver(reminderId));
    }

    private void deliver(String reminderId) {
        try {
            reminders.find(reminderId).ifPresent(this::deliver);
        } catch (RuntimeException failure) {
            LOG.warn("Reminder {} is put off", reminderId, Wordless.of(failure));
            var unused = change(reminderId, reminder -> reminder.putOff(clock.instant(), policy.firstRetry()));
        }
    }

    private void deliver(Versioned<Reminder> read) {
        Optional<FollowUp> followUp =
                followUps.find(read.state().occasion().followUpId()).map(Versioned::state);
        if (followUp.isEmpty()) {
            var unused = change(read.id(), reminder -> reminder.drop("there is no such follow-up", clock.instant()));
            return;
        }
        var reminder = change(read.id(), each -> each.review(followUp.get(), clock.instant()));
        if (reminder.state().isDue(clock.instant())) {
            reminder.state()
                    .sent()
                    .ifPresentOrElse(
                            sent -> tell(reminder.state(), sent),
                            () -> begun(reminder).ifPresent(begun -> attempt(begun, followUp.get())));
        }
    }

    /** Empty if somebody else was faster, who met another version then. */
    private Optional<Reminder> begun(Versioned<Reminder> reminder) {
        try {
            return Optional.of(reminders
                    .change(command(reminder.id(), each -> each.begin(clock.instant(), policy.attemptTimeout()))
                            .expecting(OptionalLong.of(reminder.version())))
                    .state());
        } catch (StaleVersionException taken) {
            LOG.debug("Somebody else attends to reminder {}", reminder.id(), Wordless.of(taken));
            return Optional.empty();
        }
    }

    private void attempt(Reminder reminder, FollowUp followUp) {
        var owner = salespeople.find(reminder.occasion().salespersonId());
        var to = owner.flatMap(known -> Optional.ofNullable(known.email()));
        if (owner.isEmpty() || to.isEmpty()) {
            fail(
                    reminder,
                    Outcome.NO_ADDRESS,
                    "no e-mail address of " + reminder.occasion().salespersonId());
            return;
        }
        try {
            mailbox.send(letters.reminder(followUp, owner.get(), to.get()));
        } catch (RuntimeException failure) {
            LOG.warn("Reminder {} was not taken", reminder.reminderId(), Wordless.of(failure));
            fail(reminder, Outcome.FAILED, why(failure));
            return;
        }
        counted.count(Outcome.SENT);
        var sent = change(reminder.reminderId(), each -> each.send(reminder.attempts(), clock.instant()))
                .state();
        sent.sent().ifPresent(entry -> tell(sent, entry));
    }

    private static String why(RuntimeException failure) {
        return failure instanceof UndeliveredException undelivered ? undelivered.why() : "it cannot be written or sent";
    }

    private void fail(Reminder reminder, Outcome outcome, String why) {
        LOG.warn("Attempt {} of reminder {} failed: {}", reminder.attempts(), reminder.reminderId(), why);
        counted.count(outcome);
        var failed = change(
                reminder.reminderId(), each -> each.fail(reminder.attempts(), outcome, why, clock.instant(), policy));
        if (failed.state().progress().stage() == Progress.Stage.GIVEN_UP) {
            counted.count(Outcome.GIVEN_UP);
        }
    }

    /** A crash in between leaves a reminder that is due: its follow-up is told again, once. */
    private void tell(Reminder reminder, Entry sent) {
        var occasion = reminder.occasion();
        followUps.change(Command.of(
                occasion.followUpId(),
                new CommandKey("delivered|" + occasion.occurrence(), null),
                FollowUp.POLICY,
                followUp -> followUp.deliver(occasion.occurrence(), sent.attempt(), sent.channel(), sent.over())));
        var unused = change(reminder.reminderId(), Reminder::deliver);
    }

    private Versioned<Reminder> change(String id, Function<Reminder, List<? extends ReminderEvent>> decide) {
        return reminders.change(command(id, decide));
    }

    private static Command<Reminder, ReminderEvent> command(
            String id, Function<Reminder, List<? extends ReminderEvent>> decide) {
        return Command.of(id, CommandKey.once(), FollowUp.POLICY, decide);
    }
}
