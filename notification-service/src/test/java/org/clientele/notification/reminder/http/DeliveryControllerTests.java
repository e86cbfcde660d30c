package org.clientele.notification.reminder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.notification.followup.FollowUpFixture.ANNA;
import static org.clientele.notification.reminder.ReminderFixture.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpFixture;
import org.clientele.notification.followup.InMemoryFollowUps;
import org.clientele.notification.reminder.InMemoryReminders;
import org.clientele.notification.reminder.Reminder;
import org.clientele.notification.reminder.ReminderEvent;
import org.clientele.notification.reminder.ReminderFixture;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.ProblemException;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicedefaults.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account of a follow-up, a page at a time. */
class DeliveryControllerTests {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int OCCURRENCES = 25;

    private final InMemoryReminders reminders = new InMemoryReminders(CLOCK);
    private final InMemoryFollowUps followUps = new InMemoryFollowUps(CLOCK);
    private final DeliveryController controller = new DeliveryController(reminders, followUps);

    /** Each time it was put off there were two attempts, but none every twelfth time. */
    @BeforeEach
    void remind() {
        var unused = followUps.create(
                FollowUpFixture.planned("f", FollowUpFixture.CALL, FollowUpFixture.at("2026-03-02T10:00")));
        var followUp = ReminderFixture.followUp("f", ANNA, NOW);
        IntStream.rangeClosed(1, OCCURRENCES)
                .mapToObj(occurrence -> ReminderFixture.reminder(FollowUpFixture.inOccurrence(followUp, occurrence)))
                .forEach(reminders::create);
        IntStream.rangeClosed(1, OCCURRENCES)
                .filter(occurrence -> occurrence % 12 != 0)
                .forEach(occurrence -> {
                    attempt("f|" + occurrence);
                    attempt("f|" + occurrence);
                });
    }

    private void attempt(String reminderId) {
        var unused = reminders.change(Command.<Reminder, ReminderEvent>of(
                reminderId,
                CommandKey.once(),
                FollowUp.POLICY,
                reminder -> reminder.begin(later(reminder), Duration.ZERO)));
    }

    private static Instant later(Reminder reminder) {
        return reminder.progress().lookAt();
    }

    @Test
    void goesOnWhereAPageEndedAlsoInTheMiddleOfALedger() {
        var pages = new ArrayList<List<String>>();
        String next = null;
        do {
            var page = ledger(next, 7);
            pages.add(page.items().stream()
                    .map(entry -> entry.occurrence() + "/" + entry.attempt())
                    .toList());
            next = page.next();
        } while (next != null);
        assertThat(pages).hasSize(7);
        assertThat(pages.getFirst()).containsExactly("1/1", "1/2", "2/1", "2/2", "3/1", "3/2", "4/1");
        assertThat(pages.get(1)).startsWith("4/2", "5/1");
        assertThat(pages.stream().flatMap(List::stream))
                .hasSize(46)
                .doesNotHaveDuplicates()
                .endsWith("25/1", "25/2");
    }

    @Test
    void refusesWhatIsNoCursorOfIt() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> ledger("bm8", 7));
    }

    private Page<DeliveryController.DeliveryAnswer> ledger(@Nullable String cursor, int limit) {
        return controller.ledger("f", cursor, limit, new Reader(Reach.EVERYBODY));
    }
}
