package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.followup.FollowUpFixture.CALL;
import static org.clientele.notification.followup.FollowUpFixture.firstContact;
import static org.clientele.notification.followup.FollowUpFixture.planned;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing falls due without a reminder. */
class FiringFollowUpsTests {

    private static final Instant DUE = Instant.parse("2026-03-02T12:15:00Z");

    private final InterleavedFollowUps followUps = new InterleavedFollowUps(StoreFixture.CLOCK);
    private final PreparedReminders reminders = new PreparedReminders();

    @BeforeEach
    void plan() {
        followUps.create(planned("f1"));
    }

    @Test
    void letsAFollowUpFallDueWithAReminderWhenItsTimeHasCome() {
        var firing = new FiringFollowUps(followUps, reminders);
        followUps.fireDue(firing, DUE.minusMillis(1));
        assertThat(reminders.prepared).isEmpty();
        followUps.fireDue(firing, DUE);
        followUps.fireDue(firing, DUE);
        assertThat(stateOf("f1")).isEqualTo(FollowUpState.DUE);
        assertThat(reminders.prepared).containsExactly("f1|1");
    }

    @Test
    void leavesWhatIsPlannedAnewMeanwhileForTheNextTime() {
        var firing = new FiringFollowUps(followUps, reminders);
        followUps.create(planned("f2", CALL, firstContact(ANNA, "2026-03-02T13:15", 5, false)));
        followUps.before(1, () -> reassign("f2"));
        followUps.fireDue(firing, DUE);
        assertThat(stateOf("f1")).isEqualTo(FollowUpState.DUE);
        assertThat(stateOf("f2")).isEqualTo(FollowUpState.PLANNED);
        followUps.fireDue(firing, DUE);
        assertThat(stateOf("f2")).isEqualTo(FollowUpState.DUE);
        assertThat(reminders.prepared).containsExactly("f1|1", "f2|1", "f2|2");
    }

    private void reassign(String id) {
        followUps.change(Command.of(
                id,
                CommandKey.once(),
                FollowUp.POLICY,
                followUp -> followUp.reassign(firstContact("ben", "2026-03-02T13:10", 6, false))));
    }

    private FollowUpState stateOf(String id) {
        return followUps.find(id).orElseThrow().state().state();
    }

    @Test
    void staysPlannedWhileItsReminderCannotBePrepared() {
        var failures = new AtomicInteger(1);
        var firing = new FiringFollowUps(followUps, new Reminding() {
            @Override
            public void prepare(FollowUp followUp) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("the store is away");
                }
                reminders.prepare(followUp);
            }

            @Override
            public void addressArrived(String salespersonId) {}
        });
        followUps.create(planned("f2"));
        assertThatThrownBy(() -> followUps.fireDue(firing, DUE)).hasMessage("the store is away");
        assertThat(stateOf("f1")).isEqualTo(FollowUpState.PLANNED);
        assertThat(stateOf("f2")).isEqualTo(FollowUpState.DUE);
        followUps.fireDue(firing, DUE);
        assertThat(reminders.prepared).containsExactly("f2|1", "f1|1");
    }
}
