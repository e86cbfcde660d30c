package org.clientele.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.notification.reminder.ReminderFixture.NOW;
import static org.clientele.notification.reminder.ReminderFixture.POLICY;
import static org.clientele.notification.reminder.ReminderFixture.followUp;
import static org.clientele.notification.reminder.ReminderFixture.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpFixture;
import org.clientele.notification.reminder.Entry.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reminders are found by, whatever they are kept in. */
public abstract class RemindersContract {

    private static final Instant DUE = NOW.minusSeconds(60);

    protected abstract Reminders reminders();

    @Test
    void keepsTheWholeLedger() {
        begin(followUp("f1", "anna", DUE));
        change("f1|1", reminder -> reminder.begin(NOW, Duration.ofMinutes(1)));
        change("f1|1", reminder -> reminder.fail(1, Outcome.FAILED, "refused", NOW.plusMillis(7), POLICY));
        change("f1|1", reminder -> reminder.drop("done", NOW.plusSeconds(1)));
        assertThat(reminders().find("f1|1").orElseThrow().state().ledger())
                .containsExactly(
                        new Entry(1, "mail", Outcome.FAILED, NOW, NOW.plusMillis(7), "refused"),
                        new Entry(1, "mail", Outcome.NOT_OWED, NOW.plusSeconds(1), NOW.plusSeconds(1), "done"));
    }

    @Test
    void findsThoseOfAFollowUpInOrder() {
        var first = followUp("f1", "anna", DUE);
        var second = FollowUpFixture.after(
                first, List.of(new FollowUpEvent.FollowUpSnoozed(first.plan().due())));
        begin(second);
        begin(first);
        begin(followUp("f2", "anna", DUE));
        assertThat(ofFollowUp("f1", 0, 10)).containsExactly("f1|1", "f1|2");
        assertThat(ofFollowUp("f1", 0, 1)).containsExactly("f1|1");
        assertThat(ofFollowUp("f1", 2, 10)).containsExactly("f1|2");
        assertThat(ofFollowUp("f3", 0, 10)).isEmpty();
    }

    @Test
    void findsThoseForWhichAnAddressIsOfUse() {
        List.of("f1", "f2", "f3").forEach(id -> begin(followUp(id, "anna", DUE)));
        begin(followUp("f4", "ben", DUE));
        change("f1|1", reminder -> reminder.begin(NOW, Duration.ofMinutes(1)));
        change("f2|1", reminder -> reminder.drop("done", NOW));
        assertThat(waitingFor(null, 10)).containsExactly("f3|1");
        change("f1|1", reminder -> reminder.fail(1, Outcome.NO_ADDRESS, "none", NOW.plus(Duration.ofDays(1)), POLICY));
        assertThat(reminders().find("f1|1").orElseThrow().state().progress().stage())
                .isEqualTo(Progress.Stage.GIVEN_UP);
        assertThat(waitingFor(null, 10)).containsExactly("f1|1", "f3|1");
        assertThat(waitingFor(null, 1)).containsExactly("f1|1");
        assertThat(waitingFor("f1|1", 10)).containsExactly("f3|1");
        begin(followUp("f5", "anna-berg", DUE));
        assertThat(waitingFor("f3|1", 10)).isEmpty();
    }

    @Test
    void knowsTheOldestThatIsOpen() {
        assertThat(reminders().oldest()).isEmpty();
        begin(followUp("f1", "anna", DUE));
        begin(followUp("f2", "anna", DUE.minusSeconds(5)));
        change("f2|1", reminder -> reminder.begin(NOW, Duration.ofMinutes(1)));
        assertThat(reminders().oldest()).contains(DUE.minusSeconds(5));
        change("f2|1", reminder -> reminder.send(1, NOW));
        change("f2|1", Reminder::deliver);
        assertThat(reminders().oldest()).contains(DUE);
    }

    private List<String> waitingFor(@Nullable String after, int limit) {
        return reminders().waitingFor("anna", after, limit);
    }

    private List<String> ofFollowUp(String followUpId, int from, int limit) {
        return reminders().ofFollowUp(followUpId, from, limit).stream()
                .map(Reminder::reminderId)
                .toList();
    }

    private void begin(FollowUp followUp) {
        reminders().create(reminder(followUp));
    }

    private void change(String id, Function<Reminder, List<? extends ReminderEvent>> decide) {
        reminders().change(Command.of(id, CommandKey.once(), FollowUp.POLICY, decide));
    }
}
