package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.lead.lead.Author;
import org.junit.jupiter.api.Test;

/** What happens to submissions that somebody left behind. */
class FinishingSubmissionsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemoryLedger ledger = new InMemoryLedger(() -> {});
    private final List<String> finished = new ArrayList<>();
    private boolean everythingIsPossible;

    @Test
    void finishesWhatWasLeftBehindAndNothingYounger() {
        leave("old", NOW.minus(Duration.ofMinutes(1)));
        leave("young", NOW.minus(Duration.ofSeconds(1)));
        var unused = submitting().pass();
        assertThat(finished).containsExactly("old");
    }

    @Test
    void letsOneThatCannotBeFinishedKeepNoOtherWaiting() {
        leave("first", NOW.minus(Duration.ofMinutes(3)));
        leave("impossible", NOW.minus(Duration.ofMinutes(2)));
        leave("last", NOW.minus(Duration.ofMinutes(1)));
        var unused = submitting().pass();
        assertThat(finished).containsExactly("first", "last");
    }

    @Test
    void finishesWhatIsYoungerThanManyThatCannotBeAndComesBackToThem() {
        IntStream.range(0, 1_100).forEach(id -> leave("impossible-" + id, NOW.minus(Duration.ofMinutes(3))));
        leave("last", NOW.minus(Duration.ofMinutes(1)));
        var submitting = submitting();
        IntStream.range(0, 3).forEach(pass -> submitting.pass());
        assertThat(finished).containsExactly("last");
        everythingIsPossible = true;
        assertThat(submitting.pass()).isEqualTo(Pace.again());
        IntStream.range(0, 2).forEach(pass -> submitting.pass());
        assertThat(finished).hasSize(1_101);
    }

    private void leave(String id, Instant at) {
        var submission = new Submission("test", null, null, null, null, null, null, null, null);
        var entry = LedgerEntry.received(new Arrival(id, submission, Author.POLICY.by(), null, null), at);
        assertThat(ledger.receive(List.of(entry))).hasSize(1);
    }

    private SubmittingLeads submitting() {
        return new SubmittingLeads(ledger, null, new Settling(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Settles all together or nothing, as a write of many does. */
    private final class Settling extends SettlingSubmissions {

        Settling() {
            super(null, null, null, null);
        }

        @Override
        Map<String, LedgerEntry> settle(Collection<LedgerEntry> entries) {
            if (!everythingIsPossible
                    && entries.stream().anyMatch(entry -> entry.submissionId().startsWith("impossible"))) {
                throw new IllegalStateException("cannot be written");
            }
            var accepted = entries.stream().map(LedgerEntry::accepted).toList();
            assertThat(ledger.decide(accepted) && ledger.settle(accepted)).isTrue();
            accepted.forEach(entry -> finished.add(entry.submissionId()));
            return ledger.find(accepted.stream().map(LedgerEntry::submissionId).toList());
        }
    }
}
