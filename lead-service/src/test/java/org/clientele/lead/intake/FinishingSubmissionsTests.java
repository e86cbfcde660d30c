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
import org.clientele.lead.lead.Author;
import org.junit.jupiter.api.Test;

/** What happens to submissions that somebody left behind. */
class FinishingSubmissionsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemoryLedger ledger = new InMemoryLedger(() -> {});
    private final List<String> finished = new ArrayList<>();

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
            if (entries.stream().anyMatch(entry -> entry.submissionId().equals("impossible"))) {
                throw new IllegalStateException("cannot be written");
            }
            entries.forEach(entry -> finished.add(entry.submissionId()));
            return Map.of();
        }
    }
}
