package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.followup.FollowUpFixture.CALL;
import static org.clientele.notification.followup.FollowUpFixture.NOW;
import static org.clientele.notification.followup.FollowUpFixture.after;
import static org.clientele.notification.followup.FollowUpFixture.at;
import static org.clientele.notification.followup.FollowUpFixture.begun;
import static org.clientele.notification.followup.FollowUpFixture.completion;
import static org.clientele.notification.followup.FollowUpFixture.firstContact;
import static org.clientele.notification.followup.FollowUpFixture.next;
import static org.clientele.notification.followup.FollowUpFixture.planned;
import static org.clientele.notification.followup.FollowUpFixture.salesperson;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.clientele.notification.followup.FollowUpEvent.FollowUpDelivered;
import org.clientele.notification.followup.FollowUpEvent.FollowUpFellDue;
import org.clientele.notification.followup.FollowUpEvent.FollowUpPlanned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to a follow-up, and when. */
class FollowUpTests {

    private static final FollowUp PLANNED = begun(planned("f1"));
    private static final FollowUp DUE = after(PLANNED, PLANNED.fallDue());
    private static final FollowUp DELIVERED = after(DUE, DUE.deliver(1, 1, "mail", NOW));
    private static final FollowUp DONE = after(PLANNED, PLANNED.complete(completion("k", null), NOW));
    private static final FollowUp CANCELLED = after(PLANNED, PLANNED.drop());
    private static final FollowUp FIRST_CONTACT =
            begun(planned("f1", CALL, firstContact(ANNA, "2026-03-02T13:15", 5, false)));
    private static final FollowUp PROVISIONAL =
            begun(planned("f1", CALL, firstContact(ANNA, "2026-03-02T13:15", 5, true)));

    private static FollowUp in(FollowUpState state) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case DUE -> DUE;
            case DELIVERED -> DELIVERED;
            case DONE -> DONE;
            case CANCELLED -> CANCELLED;
        };
    }

    @ParameterizedTest
    @EnumSource
    void fallsDueOnlyWhileItIsPlanned(FollowUpState state) {
        assertThat(in(state).fallDue().isEmpty()).isEqualTo(state != FollowUpState.PLANNED);
        assertThat(in(state).dueAt() == null).isEqualTo(state != FollowUpState.PLANNED);
        assertThat(PLANNED.fallDue()).containsExactly(new FollowUpFellDue());
        assertThat(PLANNED.dueAt()).isEqualTo("2026-03-02T12:15:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void isDeliveredOnlyWhileItIsDue(FollowUpState state) {
        assertThat(in(state).deliver(1, 1, "mail", NOW).isEmpty()).isEqualTo(state != FollowUpState.DUE);
        assertThat(DUE.deliver(2, 1, "mail", NOW)).isEmpty();
    }

    @Test
    void saysHowLateItsReminderIs() {
        var due = PLANNED.plan().due().instant();
        assertThat(DUE.deliver(1, 3, "mail", due.plusMillis(850)))
                .containsExactly(new FollowUpDelivered(3, "mail", 850));
        assertThat(DUE.deliver(1, 3, "mail", due.minusMillis(1))).containsExactly(new FollowUpDelivered(3, "mail", 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "CANCELLED"})
    void takesNothingMoreFromItsOwnerOnceItIsOver(FollowUpState state) {
        assertThatExceptionOfType(FollowUpClosedException.class)
                .isThrownBy(() -> in(state).complete(completion("k", null), NOW));
        assertThatExceptionOfType(FollowUpClosedException.class)
                .isThrownBy(() -> in(state).snooze(until("2026-03-03T10:00"), NOW));
        assertThat(in(state).drop()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "DUE", "DELIVERED"})
    void isDoneAndPutOffAtAnyTimeBefore(FollowUpState state) {
        var done = after(in(state), in(state).complete(completion("k", null), NOW));
        assertThat(done.state()).isEqualTo(FollowUpState.DONE);
        assertThat(done.completion()).isEqualTo(new Completion("reached", 15, NextStep.NONE));
        var later = after(in(state), in(state).snooze(until("2026-03-03T10:00"), NOW));
        assertThat(later.state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(later.occurrence()).isEqualTo(2);
        assertThat(later.plan().due()).isEqualTo(at("2026-03-03T10:00"));
    }

    @Test
    void isPutOffToATimeThatIsToCome() {
        assertThatExceptionOfType(SnoozedIntoPastException.class)
                .isThrownBy(() -> PLANNED.snooze(until("2026-03-02T09:15"), NOW));
        assertThat(PLANNED.snooze(until("2026-03-02T09:16"), NOW)).hasSize(1);
        var tokyo = new LocalDue(LocalDateTime.parse("2026-03-02T17:16"), ZoneId.of("Asia/Tokyo"));
        assertThat(PLANNED.snooze(tokyo, NOW)).hasSize(1);
    }

    @Test
    void namesWhatIsOwedNextUntilItIsPlanned() {
        var done = after(PLANNED, PLANNED.complete(completion("k", next("2026-04-01T10:00")), NOW));
        assertThat(done.dueAt()).isEqualTo(NOW);
        var next = begun(done.next().orElseThrow());
        assertThat(next.followUpId()).isEqualTo(done.nextFollowUpId().orElseThrow());
        assertThat(next.action()).isEqualTo(CALL.because("next-step"));
        assertThat(next.plan()).isEqualTo(Plan.by(ANNA, at("2026-04-01T10:00")));
        var planned = after(done, done.nextIsPlanned());
        assertThat(planned.dueAt()).isNull();
        assertThat(planned.next()).isEmpty();
        assertThat(planned.nextIsPlanned()).isEmpty();
        assertThat(planned.nextFollowUpId()).isEqualTo(done.nextFollowUpId());
        assertThat(DONE.nextFollowUpId()).isEmpty();
    }

    @Test
    void goesToWhomeverItsLeadIsGivenToLater() {
        var anew = firstContact("ben", "2026-03-03T10:00", 6, false);
        assertThat(FIRST_CONTACT.reassign(anew)).containsExactly(new FollowUpPlanned(anew));
        assertThat(FIRST_CONTACT.reassign(firstContact("ben", "2026-03-03T10:00", 5, false)))
                .isEmpty();
        var done = after(FIRST_CONTACT, FIRST_CONTACT.complete(completion("k", null), NOW));
        assertThat(done.reassign(anew)).isEmpty();
    }

    @Test
    void isCancelledWithItsLeadUntilThatIsGivenToSomebodyAgain() {
        assertThat(FIRST_CONTACT.cancel(5)).isEmpty();
        var cancelled = after(FIRST_CONTACT, FIRST_CONTACT.cancel(7));
        assertThat(cancelled.state()).isEqualTo(FollowUpState.CANCELLED);
        assertThat(cancelled.cancel(8)).isEmpty();
        assertThat(cancelled.reassign(firstContact("ben", "2026-03-03T10:00", 7, false)))
                .isEmpty();
        var again = after(cancelled, cancelled.reassign(firstContact("ben", "2026-03-03T10:00", 8, false)));
        assertThat(again.state()).isEqualTo(FollowUpState.PLANNED);
        assertThat(again.occurrence()).isEqualTo(2);
    }

    @Test
    void isNotCancelledWithItsLeadIfAPersonPlannedIt() {
        assertThat(PLANNED.cancel(7)).isEmpty();
        assertThat(PLANNED.drop()).hasSize(1);
    }

    @Test
    void isSettledOnceByTheWorkingHoursOfItsOwner() {
        var anna = salesperson(ANNA, ZoneId.of("Asia/Tokyo"));
        var settled = after(PROVISIONAL, PROVISIONAL.settle(anna));
        assertThat(settled.plan().due().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(settled.occurrence()).isEqualTo(2);
        assertThat(settled.settle(anna)).isEmpty();
        assertThat(PROVISIONAL.settle(salesperson("ben", ZoneId.of("Asia/Tokyo"))))
                .isEmpty();
        assertThat(FIRST_CONTACT.settle(anna)).isEmpty();
    }

    @Test
    void staysAtTheTimeThatItsOwnerChose() {
        var snoozed = after(PROVISIONAL, PROVISIONAL.snooze(until("2026-03-03T10:00"), NOW));
        assertThat(snoozed.settle(salesperson(ANNA, ZoneId.of("Asia/Tokyo")))).isEmpty();
        assertThat(snoozed.plan().firstContact().leadSequence()).isEqualTo(5);
    }

    private static LocalDue until(String local) {
        return new LocalDue(LocalDateTime.parse(local), null);
    }
}
