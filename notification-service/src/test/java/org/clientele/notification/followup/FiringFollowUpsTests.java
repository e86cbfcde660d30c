package org.clientele.notification.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientele.notification.followup.FollowUpFixture.planned;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing falls due without a reminder. */
class FiringFollowUpsTests {

    private static final Instant DUE = Instant.parse("2026-03-02T12:15:00Z");

    private final InMemoryFollowUps followUps = new InMemoryFollowUps(StoreFixture.CLOCK);
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
        assertThat(followUps.find("f1").orElseThrow().state().state()).isEqualTo(FollowUpState.DUE);
        assertThat(reminders.prepared).containsExactly("f1|1");
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
        assertThatThrownBy(() -> followUps.fireDue(firing, DUE)).hasMessage("the store is away");
        assertThat(followUps.find("f1").orElseThrow().state().state()).isEqualTo(FollowUpState.PLANNED);
        followUps.fireDue(firing, DUE);
        assertThat(reminders.prepared).containsExactly("f1|1");
    }
}
