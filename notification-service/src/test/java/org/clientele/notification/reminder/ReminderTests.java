package org.clientele.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.notification.reminder.ReminderFixture.NOW;
import static org.clientele.notification.reminder.ReminderFixture.POLICY;
import static org.clientele.notification.reminder.ReminderFixture.after;
import static org.clientele.notification.reminder.ReminderFixture.followUp;
import static org.clientele.notification.reminder.ReminderFixture.reminder;

import java.time.Duration;
import org.clientele.notification.reminder.Entry.Outcome;
import org.clientele.notification.reminder.ReminderEvent.AttemptBegun;
import org.clientele.notification.reminder.ReminderEvent.AttemptEnded;
import org.clientele.notification.reminder.ReminderEvent.NextLookSet;
import org.clientele.notification.reminder.ReminderEvent.ReminderGivenUp;
import org.junit.jupiter.api.Test;

/** What may happen to a reminder, and when. */
class ReminderTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Reminder WAITING =
            reminder(followUp("f1", "anna", NOW.minusSeconds(60))).state();
    private static final Reminder UNDER_WAY = after(WAITING, WAITING.begin(NOW, MINUTE));

    @Test
    void isAttemptedByOneAtATime() {
        assertThat(WAITING.begin(NOW.minusMillis(1), MINUTE)).isEmpty();
        assertThat(WAITING.begin(NOW, MINUTE)).containsExactly(new AttemptBegun(1, NOW, NOW.plus(MINUTE)));
        assertThat(UNDER_WAY.begin(NOW.plusSeconds(59), MINUTE)).isEmpty();
    }

    @Test
    void makesABrokenOffAttemptOnceMore() {
        var later = NOW.plus(MINUTE);
        assertThat(UNDER_WAY.begin(later, MINUTE))
                .containsExactly(
                        new AttemptEnded(1, Outcome.UNKNOWN, later, "broken off; sent again"),
                        new AttemptBegun(2, later, later.plus(MINUTE)));
    }

    @Test
    void believesASenderWhomEverybodyThoughtBrokenOff() {
        var again = after(UNDER_WAY, UNDER_WAY.begin(NOW.plus(MINUTE), MINUTE));
        var sent = after(again, again.send(1, NOW.plusSeconds(61)));
        assertThat(sent.ledger()).extracting(Entry::outcome).containsExactly(Outcome.SENT, Outcome.ATTEMPTED);
        assertThat(sent.sent()).map(Entry::attempt).contains(1);
        assertThat(sent.send(1, NOW.plusSeconds(62))).isEmpty();
    }

    @Test
    void ignoresAFailureOfAnAttemptThatWasMadeAgain() {
        var again = after(UNDER_WAY, UNDER_WAY.begin(NOW.plus(MINUTE), MINUTE));
        assertThat(again.fail(1, Outcome.FAILED, "late", NOW.plusSeconds(61), POLICY))
                .isEmpty();
    }

    @Test
    void isTriedForADayAndNotLonger() {
        var almost = NOW.plus(POLICY.giveUpAfter()).minusMillis(1);
        assertThat(UNDER_WAY.fail(1, Outcome.FAILED, "why", almost, POLICY))
                .endsWith(new NextLookSet(almost.plusSeconds(5)));
        var enough = NOW.plus(POLICY.giveUpAfter());
        assertThat(UNDER_WAY.fail(1, Outcome.FAILED, "why", enough, POLICY))
                .containsExactly(
                        new AttemptEnded(1, Outcome.FAILED, enough, "why"), new ReminderGivenUp(enough, "why"));
    }

    @Test
    void isTriedAsLongAgainWhenAnAddressArrivesAfterAll() {
        var enough = NOW.plus(POLICY.giveUpAfter());
        var givenUp = after(UNDER_WAY, UNDER_WAY.fail(1, Outcome.NO_ADDRESS, "why", enough, POLICY));
        var later = enough.plus(Duration.ofDays(1));
        var hurried = after(givenUp, givenUp.hurry(later));
        var again = after(hurried, hurried.begin(later, MINUTE));
        assertThat(again.fail(again.attempts(), Outcome.FAILED, "why", later, POLICY))
                .hasSize(2)
                .last()
                .isInstanceOf(NextLookSet.class);
    }

    @Test
    void isLeftAloneOnceItIsOver() {
        var delivered = after(UNDER_WAY, UNDER_WAY.deliver());
        var later = NOW.plus(Duration.ofDays(2));
        assertThat(delivered.begin(later, MINUTE)).isEmpty();
        assertThat(delivered.drop("why", later)).isEmpty();
        assertThat(delivered.deliver()).isEmpty();
        assertThat(delivered.hurry(later)).isEmpty();
        assertThat(delivered.putOff(later, MINUTE)).isEmpty();
        assertThat(delivered.dueAt()).isNull();
    }

    @Test
    void hurriesOnlyWhileItWaits() {
        assertThat(WAITING.hurry(NOW.minusSeconds(1))).containsExactly(new NextLookSet(NOW.minusSeconds(1)));
        assertThat(WAITING.hurry(NOW)).isEmpty();
        assertThat(UNDER_WAY.hurry(NOW)).isEmpty();
    }

    @Test
    void waitsTwiceAsLongEachTimeAndAnHourAtMost() {
        assertThat(POLICY.retryAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(POLICY.retryAfter(4)).isEqualTo(Duration.ofSeconds(40));
        assertThat(POLICY.retryAfter(30)).isEqualTo(Duration.ofHours(1));
    }
}
