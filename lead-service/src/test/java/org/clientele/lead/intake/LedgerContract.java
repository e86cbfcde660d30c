package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.Person;
import org.clientele.servicedefaults.Money;
import org.junit.jupiter.api.Test;

/** What every ledger of submissions guarantees, whatever keeps it. */
public abstract class LedgerContract {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");

    protected static final Ledger.Names ALL = Ledger.Names.first(99);

    protected abstract Ledger ledger();

    private static Arrival arrival(String id, String place, Imported imported) {
        var submission = new Submission(
                "website",
                "external-" + id,
                "spring",
                AT,
                new Person("Ada", null, id + "@example.org", null, null),
                LeadFixture.company("Acme", null, 7),
                "a portal",
                new Money(5, "EUR"),
                "anna");
        return new Arrival(
                id,
                submission,
                By.kafka("website"),
                new LedgerEntry.Request("request-" + id, "hash"),
                place,
                imported,
                null);
    }

    private LedgerEntry received(String id, Instant at) {
        return received(LedgerEntry.received(arrival(id, null, null), at));
    }

    private LedgerEntry received(LedgerEntry entry) {
        return ledger().receive(List.of(entry)).get(entry.submissionId());
    }

    protected final LedgerEntry now(String id) {
        return ledger().find(List.of(id)).get(id);
    }

    protected final LedgerEntry imported(String id, String importId, long row) {
        return received(row(id, importId, row));
    }

    /** A row of an import as it arrives. */
    protected static LedgerEntry row(String id, String importId, long row) {
        return LedgerEntry.received(arrival(id, null, new Imported(importId, row, null)), AT);
    }

    private static LedgerEntry of(String id, String source, String campaign) {
        var submission = new Submission(source, null, campaign, null, null, null, "a portal", null, null);
        return LedgerEntry.received(new Arrival(id, submission, By.http("erp"), null, null, null, null), AT);
    }

    protected static LedgerEntry ofCampaign(String id, String campaign) {
        return of(id, "website", campaign);
    }

    /** The same as a lead of its own. */
    protected static LedgerEntry accepted(LedgerEntry entry) {
        return entry.accepted();
    }

    @Test
    void keepsASubmissionWholeAndOnce() {
        var first = LedgerEntry.received(arrival("a", "topic-0-1", null), AT);
        assertThat(ledger().receive(List.of(first))).containsEntry("a", first);
        var again = LedgerEntry.received(arrival("a", "topic-0-2", null), AT.plusSeconds(5));
        var other = LedgerEntry.received(arrival("b", null, null), AT);
        assertThat(ledger().receive(List.of(again, other)))
                .containsEntry("a", first)
                .containsEntry("b", other);
        assertThat(ledger().findByRequest("request-a")).contains(first);
        assertThat(ledger().findByRequest("request-c")).isEmpty();
    }

    @Test
    void keepsWhatARowSaidThatWasRefused() {
        var refusal = new Imported.Refusal("unreadable", "company.name", "a;b;c");
        var arrival = arrival("a", null, new Imported("import", 3, refusal));
        var refused =
                new Arrival("a", arrival.submission(), arrival.by(), null, null, arrival.imported(), refusal.reason());
        var entry = received(LedgerEntry.received(refused, AT));
        assertThat(entry.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(entry.settled()).isTrue();
        assertThat(now("a")).isEqualTo(entry);
        assertThat(ledger().unsettled(AT.plusSeconds(1), 9)).isEmpty();
    }

    @Test
    void decidesOnce() {
        var entry = received("a", AT);
        assertThat(ledger().decide(List.of(entry.accepted()))).isTrue();
        assertThat(ledger().decide(List.of(
                        entry.attached("lead", 1), received("b", AT).rejected("nobody"))))
                .isFalse();
        assertThat(now("a")).isEqualTo(entry.accepted());
        assertThat(now("b").reason()).isEqualTo("nobody");
        assertThat(now("b").settled()).isTrue();
    }

    @Test
    void takesAnOutcomeBackUnlessItHasTakenEffect() {
        var attached = received("a", AT).attached("lead", 1);
        ledger().decide(List.of(attached));
        ledger().takeBack(attached);
        ledger().takeBack(attached);
        assertThat(now("a")).isEqualTo(attached.takenBack());
        assertThat(ledger().decide(List.of(attached))).isFalse();
        var again = now("a").attached("other", 2);
        assertThat(ledger().decide(List.of(again))).isTrue();
        assertThat(ledger().settle(List.of(again))).isTrue();
        ledger().takeBack(again);
        assertThat(now("a")).isEqualTo(again.asSettled());
    }

    @Test
    void settlesNoOutcomeButTheOneItIsTold() {
        var attached = received("a", AT).attached("lead", 1);
        var accepted = received("b", AT).accepted();
        ledger().decide(List.of(attached, accepted));
        ledger().takeBack(attached);
        assertThat(ledger().settle(List.of(attached, accepted))).isFalse();
        assertThat(now("a")).isEqualTo(attached.takenBack());
        assertThat(now("b")).isEqualTo(accepted.asSettled());
        var again = now("a").attached("lead", 2);
        ledger().decide(List.of(again));
        assertThat(ledger().settle(List.of(attached))).isFalse();
        assertThat(now("a")).isEqualTo(again);
    }

    @Test
    void findsWhatIsNotSettledTheOldestFirst() {
        received("young", AT.plusSeconds(3));
        received("second", AT.plusSeconds(2));
        received("first", AT.plusSeconds(1));
        received("settled", AT);
        var accepted = now("settled").accepted();
        ledger().decide(List.of(accepted));
        ledger().settle(List.of(accepted));
        assertThat(ledger().unsettled(AT.plusSeconds(3), 9))
                .extracting(LedgerEntry::submissionId)
                .containsExactly("first", "second");
        assertThat(ledger().unsettled(AT.plusSeconds(3), 1)).hasSize(1);
        assertThat(ledger().unsettled(AT.plusSeconds(2), 0, AT.plusSeconds(4), 1))
                .extracting(LedgerEntry::submissionId)
                .containsExactly("second");
        assertThat(ledger().unsettled(AT.plusSeconds(1), 1, AT.plusSeconds(4), 9))
                .extracting(LedgerEntry::submissionId)
                .containsExactly("second", "young");
    }

    @Test
    void accountsForEachRecordThatWasRead() {
        received(LedgerEntry.received(arrival("a", "topic-0-1", null), AT));
        received("b", AT);
        var repeats = List.of(arrival("a", "topic-0-2", null), arrival("b", "topic-0-3", null));
        ledger().noteRepeats(repeats);
        ledger().noteRepeats(repeats);
        var counts = ledger().counts(ALL);
        assertThat(counts.bySource()).containsExactly(Map.entry("website", Map.of(Outcome.RECEIVED, 2L)));
        assertThat(counts.read()).isOne();
        assertThat(counts.repeats()).isEqualTo(2);
    }

    @Test
    void countsByWhereSubmissionsComeFromDayAndOutcome() {
        received("a", AT);
        received("b", AT.plus(Duration.ofHours(1)));
        var later = received("c", AT.plus(Duration.ofDays(1)));
        ledger().decide(List.of(later.rejected("nobody")));
        var all = Map.of(Outcome.RECEIVED, 2L, Outcome.REJECTED, 1L);
        assertThat(ledger().counts(ALL))
                .isEqualTo(new Ledger.Counts(
                        Map.of("website", all),
                        Map.of("spring", all),
                        Map.of(
                                "2026-03-02", Map.of(Outcome.RECEIVED, 2L),
                                "2026-03-03", Map.of(Outcome.REJECTED, 1L)),
                        Map.of(),
                        0,
                        0));
    }

    @Test
    void countsSomeSourcesAndCampaignsInTheOrderOfTheirNames() {
        for (var id : List.of("a", "b", "c", "d", "c")) {
            received(of(id, "source-" + id, "campaign-" + id));
        }
        var one = Map.of(Outcome.RECEIVED, 1L);
        var counts = ledger().counts(new Ledger.Names("source-b", "campaign-bb", 2));
        assertThat(counts.bySource()).isEqualTo(Map.of("source-b", one, "source-c", one));
        assertThat(counts.byCampaign()).isEqualTo(Map.of("campaign-c", one, "campaign-d", one));
        assertThat(counts.byDay().get("2026-03-02")).isEqualTo(Map.of(Outcome.RECEIVED, 4L));
    }

    @Test
    void countsWhatCameUnderTheIdOfSomethingElseUntilItIsTakenBack() {
        var first = received("a", AT);
        var beside = arrival("b", null, new Imported("import", 1, null)).beside(first.submissionId(), "own");
        var entry = received(LedgerEntry.received(beside, AT));
        assertThat(now("own")).isEqualTo(entry);
        assertThat(entry.receipt().sameIdAs()).isEqualTo("a");
        assertThat(entry.receipt().digest()).isNotEqualTo(first.receipt().digest());
        assertThat(ledger().counts(ALL).sameIds()).isEqualTo(Map.of("website", 1L));
        ledger().withdraw("import", List.of("own"));
        assertThat(ledger().counts(ALL).sameIds()).isEmpty();
    }

    @Test
    void goesThroughTheRowsOfAnImportInOrder() {
        imported("c", "import", 3);
        imported("a", "import", 1);
        imported("b", "import", 2);
        imported("other", "another", 2);
        ledger().decide(List.of(now("b").accepted()));
        assertThat(ledger().ofImport("import", Outcome.RECEIVED, 0, 9))
                .extracting(LedgerEntry::submissionId)
                .containsExactly("a", "c");
        assertThat(ledger().ofImport("import", Outcome.RECEIVED, 1, 9))
                .extracting(LedgerEntry::submissionId)
                .containsExactly("c");
    }

    @Test
    void knowsWhetherRowsOfAnImportAreLeft() {
        assertThat(ledger().hasUnsettled("import")).isFalse();
        imported("other", "another", 1);
        var entry = imported("a", "import", 1).accepted();
        ledger().decide(List.of(entry));
        assertThat(ledger().hasUnsettled("import")).isTrue();
        ledger().settle(List.of(entry));
        assertThat(ledger().hasUnsettled("import")).isFalse();
        ledger().decide(List.of(imported("b", "import", 2).rejected("nobody")));
        assertThat(ledger().hasUnsettled("import")).isFalse();
        assertThat(ledger().hasUnsettled("another")).isTrue();
    }

    @Test
    void letsArriveAgainWhatWasTakenBackWithItsImport() {
        var entry = imported("a", "import", 1);
        ledger().withdraw("another", List.of("a"));
        assertThat(now("a")).isEqualTo(entry);
        ledger().withdraw("import", List.of("a"));
        assertThat(now("a").outcome()).isEqualTo(Outcome.WITHDRAWN);
        ledger().setAside(List.of(now("a")));
        assertThat(ledger().find(List.of("a"))).isEmpty();
        assertThat(now("a~import").outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(received("a", AT).outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(ledger().counts(ALL).bySource())
                .containsEntry("website", Map.of(Outcome.RECEIVED, 1L, Outcome.WITHDRAWN, 1L));
    }
}
