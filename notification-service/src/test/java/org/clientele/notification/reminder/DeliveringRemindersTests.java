package org.clientele.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.notification.reminder.ReminderFixture.NOW;
import static org.clientele.notification.reminder.ReminderFixture.POLICY;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpFixture;
import org.clientele.notification.followup.FollowUpState;
import org.clientele.notification.followup.InMemoryFollowUps;
import org.clientele.notification.followup.InMemorySalespeople;
import org.clientele.notification.followup.Plan;
import org.clientele.notification.reminder.Mailbox.Letter;
import org.clientele.notification.reminder.Progress.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each reminder ends with an entry, whatever breaks off or crashes on its way. */
@ExtendWith(OutputCaptureExtension.class)
class DeliveringRemindersTests {

    private static final String ANNA = FollowUpFixture.ANNA;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Steps steps = new Steps();
    private final FallibleMailbox mailbox = new FallibleMailbox(steps);
    private final InMemorySalespeople salespeople = new InMemorySalespeople();

    private final InMemoryFollowUps followUps = new InMemoryFollowUps(clock) {
        @Override
        public synchronized List<Versioned<FollowUp>> changeAll(List<Command<FollowUp, FollowUpEvent>> commands) {
            steps.step();
            return super.changeAll(commands);
        }
    };

    private final InMemoryReminders reminders = new InMemoryReminders(clock) {
        @Override
        public synchronized List<Versioned<Reminder>> changeAll(List<Command<Reminder, ReminderEvent>> commands) {
            steps.step();
            return super.changeAll(commands);
        }
    };

    private final CountedAttempts counted = new CountedAttempts(new SimpleMeterRegistry());
    private final PreparingReminders preparing = new PreparingReminders(reminders, clock);
    private final DeliveringReminders delivering = new DeliveringReminders(
            reminders, followUps, salespeople, new Letters(new InMemoryNames()), mailbox, counted, POLICY, clock);

    @BeforeEach
    void plan() {
        var due = DueTime.at(NOW.minusMillis(800), FollowUpFixture.BERLIN);
        followUps.create(FollowUpFixture.planned("f1", FollowUpFixture.CALL, Plan.by(ANNA, due)));
        preparing.prepare(followUp());
    }

    private void known() {
        salespeople.keep(FollowUpFixture.salesperson(ANNA, FollowUpFixture.BERLIN), 1);
    }

    private void fallsDue() {
        change(FollowUp::fallDue);
    }

    @Test
    void mailsAReminderAndTellsItsFollowUp() {
        known();
        fallsDue();
        passes(Duration.ofMillis(200));
        assertThat(mailbox.letters).extracting(Letter::id).containsExactly("<f1.1@clientele>");
        assertThat(followUp().state()).isEqualTo(FollowUpState.DELIVERED);
        assertThat(ledger()).containsExactly("1 SENT");
        assertThat(stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void waitsForItsFollowUpToFallDue() {
        known();
        passes(Duration.ofMillis(200));
        assertThat(mailbox.letters).isEmpty();
        fallsDue();
        passes(Duration.ofMillis(200));
        assertThat(ledger()).containsExactly("1 SENT");
    }

    @Test
    void endsWithAnEntryWhenItIsNotOwedAnyMore() {
        fallsDue();
        change(FollowUp::drop);
        passes(Duration.ofMillis(200));
        assertThat(ledger()).containsExactly("0 NOT_OWED the follow-up is CANCELLED");
        assertThat(stage()).isEqualTo(Stage.NOT_OWED);
    }

    @Test
    void endsWithAnEntryWhenItsFollowUpIsPlannedAnew() {
        fallsDue();
        change(followUp -> List.of(new FollowUpEvent.FollowUpSnoozed(FollowUpFixture.at("2026-03-03T10:00"))));
        passes(Duration.ofMillis(200));
        assertThat(ledger()).containsExactly("0 NOT_OWED the follow-up was planned anew");
    }

    @Test
    void endsWithAnEntryWhenThereIsNoFollowUp() {
        preparing.prepare(ReminderFixture.followUp("f9", ANNA, NOW));
        passes(Duration.ofMillis(200));
        assertThat(ledger("f9")).containsExactly("0 NOT_OWED there is no such follow-up");
    }

    @Test
    void repeatsInTheLogNothingThatTheMailServerSays(CapturedOutput output) {
        known();
        fallsDue();
        mailbox.outOfOrder(true);
        passes(Duration.ofMillis(200));
        assertThat(mailbox.refused).isNotEmpty();
        assertThat(output).contains("failed: out of order", IllegalStateException.class.getName());
        mailbox.refused.forEach(letter -> assertThat(output).doesNotContain(letter.to()));
    }

    @Test
    void triesAgainAfterWaitsThatGrowAndGivesUpWithAReason() {
        known();
        fallsDue();
        mailbox.outOfOrder(true);
        passes(Duration.ofMillis(200));
        passes(Duration.ofMillis(4_999));
        assertThat(ledger()).containsExactly("1 FAILED out of order");
        passes(Duration.ofMillis(1));
        passes(Duration.ofSeconds(10));
        assertThat(ledger()).hasSize(3);
        for (int hours = 0; hours < 30; hours++) {
            passes(Duration.ofHours(1));
        }
        assertThat(ledger()).endsWith("27 FAILED out of order", "27 GIVEN_UP out of order");
        assertThat(stage()).isEqualTo(Stage.GIVEN_UP);
    }

    @Test
    void isDeliveredAsSoonAsTheAddressArrives() {
        fallsDue();
        passes(Duration.ofMillis(200));
        assertThat(ledger()).containsExactly("1 NO_ADDRESS no e-mail address of " + ANNA);
        known();
        preparing.addressArrived(ANNA);
        passes(Duration.ZERO);
        assertThat(ledger()).endsWith("2 SENT");
    }

    @Test
    void isTakenUpAgainByAnAddressAfterItWasGivenUp() {
        fallsDue();
        passes(Duration.ofMillis(200));
        passes(Duration.ofDays(1));
        assertThat(stage()).isEqualTo(Stage.GIVEN_UP);
        known();
        preparing.addressArrived(ANNA);
        passes(Duration.ZERO);
        assertThat(ledger()).endsWith("3 SENT");
        assertThat(followUp().state()).isEqualTo(FollowUpState.DELIVERED);
    }

    @Test
    void leavesAnAttemptThatIsUnderWayAloneWhenAnAddressArrives() {
        known();
        fallsDue();
        crashBefore(4);
        preparing.addressArrived(ANNA);
        passes(Duration.ZERO);
        assertThat(ledger()).containsExactly("1 ATTEMPTED");
    }

    /** 1 looks, 2 begins, 3 and 4 are before and after the mail server, 5 enters, 6 tells, 7 ends. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void isDeliveredAfterACrashAnywhereAndShowsIt(int step) {
        known();
        fallsDue();
        crashBefore(step);
        passes(POLICY.attemptTimeout());
        passes(POLICY.attemptTimeout());
        boolean brokenOff = step >= 3 && step <= 5;
        assertThat(ledger())
                .isEqualTo(brokenOff ? List.of("1 UNKNOWN broken off; sent again", "2 SENT") : List.of("1 SENT"));
        assertThat(stage()).isEqualTo(Stage.DELIVERED);
        assertThat(followUps.find("f1").map(Versioned::version)).contains(3L);
        assertThat(mailbox.letters).extracting(Letter::id).containsOnly("<f1.1@clientele>");
        assertThat(mailbox.letters).hasSize(step == 4 || step == 5 ? 2 : 1);
    }

    @Test
    void showsAnAttemptThatWasBrokenOffAlsoWhenNothingIsOwedAnyMore() {
        known();
        fallsDue();
        crashBefore(4);
        change(FollowUp::drop);
        passes(POLICY.attemptTimeout());
        assertThat(ledger()).containsExactly("1 UNKNOWN broken off", "1 NOT_OWED the follow-up is CANCELLED");
    }

    @Test
    void putsOffWhatCannotBeDealtWith() {
        var broken = new DeliveringReminders(
                reminders,
                new InMemoryFollowUps(clock) {
                    @Override
                    public synchronized Optional<Versioned<FollowUp>> find(String id) {
                        throw new IllegalStateException("unreadable");
                    }
                },
                salespeople,
                new Letters(new InMemoryNames()),
                mailbox,
                counted,
                POLICY,
                clock);
        now.set(NOW.plusMillis(200));
        reminders.attendDue(broken, now.get());
        assertThat(reminder().dueAt()).isEqualTo(now.get().plus(POLICY.firstRetry()));
        assertThat(ledger()).isEmpty();
    }

    private void crashBefore(int step) {
        steps.crashBefore(step);
        assertThatExceptionOfType(Steps.Crash.class).isThrownBy(() -> passes(Duration.ofMillis(200)));
    }

    /** Time passes, and what is due then is attended to. */
    private void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        reminders.attendDue(delivering, now.get());
    }

    private void change(Function<FollowUp, List<? extends FollowUpEvent>> decide) {
        followUps.change(Command.of("f1", CommandKey.once(), FollowUp.POLICY, decide));
    }

    private FollowUp followUp() {
        return followUps.find("f1").orElseThrow().state();
    }

    private Reminder reminder() {
        return reminders.find("f1|1").orElseThrow().state();
    }

    private Stage stage() {
        return reminder().progress().stage();
    }

    private List<String> ledger() {
        return ledger("f1");
    }

    private List<String> ledger(String followUpId) {
        return reminders.ofFollowUp(followUpId, 0, 10).stream()
                .flatMap(reminder -> reminder.ledger().stream())
                .map(entry ->
                        entry.attempt() + " " + entry.outcome() + (entry.reason() == null ? "" : " " + entry.reason()))
                .toList();
    }
}
