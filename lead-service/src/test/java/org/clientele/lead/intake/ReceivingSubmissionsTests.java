package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.Person;
import org.clientele.servicedefaults.KeyedIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Under which id what arrives is entered. */
class ReceivingSubmissionsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final By MIA = By.http("mia");

    private static final SubmissionIds IDS = new SubmissionIds(new KeyedIds("secret"));
    private static final Submission NOTHING = new Submission("web", null, null, null, null, null, null, null, null);

    private final InMemoryLedger ledger = new InMemoryLedger(() -> {});
    private final ReceivingSubmissions receiving =
            new ReceivingSubmissions(ledger, IDS, Clock.fixed(NOW, ZoneOffset.UTC));

    private static Submission saying(String name) {
        return new Submission("web", "1", null, null, new Person(name, null, null, null, null), null, null, null, null);
    }

    private static Arrival arrival(String name) {
        return new Arrival("a", saying(name), MIA, null, null);
    }

    private static Arrival row(String name, String importId, long row) {
        return new Arrival("a", saying(name), MIA, null, null, new Imported(importId, row, null), null);
    }

    private Arrival received(Arrival arrival) {
        return receiving.receive(List.of(arrival)).arrivals().getFirst();
    }

    @Test
    void entersEachContentOnceWhicheverWayTheyComeTogether() {
        var all = receiving.receive(List.of(arrival("Ada"), arrival("Eva"), arrival("Ada"), arrival("Eva")));
        assertThat(all.arrivals()).extracting(Arrival::sameIdAs).containsExactly(null, "a", null, "a");
        assertThat(all.arrivals().get(3).submissionId())
                .isEqualTo(all.arrivals().get(1).submissionId());
        assertThat(ledger.all()).extracting(LedgerEntry::submission).containsExactly(saying("Ada"), saying("Eva"));
    }

    @Test
    void takesWhatWasThereBeforeThereWereDigestsForTheSame() {
        var old = LedgerEntry.received(
                new Arrival(
                        "a", new Submission("web", null, null, null, null, null, "old", null, null), MIA, null, null),
                NOW);
        assertThat(old.receipt().digest()).isNull();
        assertThat(ledger.receive(List.of(old))).hasSize(1);
        assertThat(received(arrival("Ada")).sameIdAs()).isNull();
        assertThat(ledger.all()).containsExactly(old);
    }

    @Test
    void takesTheSameRequestAndTheSameRowForNothingElse() {
        received(row("Ada", "import", 7));
        assertThat(received(row("Eva", "import", 7)).sameIdAs()).isNull();
        assertThat(received(row("Eva", "import", 8)).sameIdAs()).isEqualTo("a");
        var request = new LedgerEntry.Request("key", "hash");
        received(new Arrival("b", saying("Ada"), MIA, request, null));
        var again = new Arrival("b", saying("Eva"), MIA, new LedgerEntry.Request("key", "other"), null);
        assertThat(received(again).sameIdAs()).isNull();
        assertThat(ledger.all()).hasSize(3);
    }

    @Test
    void comparesNothingWhoseIdHoldsItsContentAlready() {
        var filledIn = new Submission("web", null, "spring", null, null, null, "x", null, null);
        received(new Arrival("form", filledIn, MIA, null, null));
        var renamed = new Submission("web", null, "summer", null, null, null, "x", null, null);
        assertThat(received(new Arrival("form", renamed, MIA, null, null)).sameIdAs())
                .isNull();
    }

    @Test
    void letsOnlyTheSameContentTakeThePlaceOfWhatWasTakenBack() {
        received(row("Ada", "import", 1));
        ledger.withdraw("import", List.of("a"));
        assertThat(received(row("Eva", "another", 1)).sameIdAs()).isEqualTo("a");
        assertThat(received(row("Ada", "another", 2)).sameIdAs()).isNull();
        assertThat(ledger.find(List.of("a")).get("a").isOf("another")).isTrue();
        assertThat(ledger.all()).hasSize(3);
    }

    @Test
    void letsWhatWasTakenBackArriveAgainAlsoBehindAnotherContent() {
        received(row("Ada", "import", 1));
        ledger.withdraw("import", List.of("a"));
        var all = receiving.receive(List.of(row("Eva", "another", 1), row("Ada", "another", 2)));
        assertThat(all.arrivals()).extracting(Arrival::sameIdAs).containsExactly("a", null);
        assertThat(ledger.find(List.of("a")).get("a").outcome()).isEqualTo(Outcome.RECEIVED);
        assertThat(ledger.all()).hasSize(3);
    }

    private static Arrival read(String id, String place, @Nullable String refusal) {
        return new Arrival(id, saying("Ada"), By.kafka("tool"), null, place, null, refusal);
    }

    private Arrival allowed(String place) {
        return read("a", place, null).formerly(read(refusedId(), place, "source-not-allowed"));
    }

    private Arrival refused(String place) {
        return read(refusedId(), place, "source-not-allowed").formerly(read("a", place, null));
    }

    private static String refusedId() {
        return IDS.refused("a");
    }

    @Test
    void keepsWhatWasAllowedWhenItsSourceIsNotAnyMore() {
        received(read("a", "leads-0-1", null));
        assertThat(received(refused("leads-0-1")).submissionId()).isEqualTo("a");
        assertThat(received(refused("leads-0-2")).submissionId()).isEqualTo("a");
        assertThat(ledger.all()).extracting(LedgerEntry::outcome).containsExactly(Outcome.RECEIVED);
    }

    @Test
    void keepsWhatWasRefusedWhenTheSameRecordComesAgainAndIsAllowed() {
        received(refused("leads-0-1"));
        assertThat(received(allowed("leads-0-1")).submissionId()).isEqualTo(refusedId());
        assertThat(ledger.all()).extracting(LedgerEntry::outcome).containsExactly(Outcome.REJECTED);
        assertThat(received(allowed("leads-0-2")).submissionId()).isEqualTo("a");
    }

    @Test
    void keepsWhatWasBesideAnotherContent() {
        received(arrival("Eva"));
        var first = received(allowed("leads-0-1"));
        assertThat(first.sameIdAs()).isEqualTo("a");
        assertThat(received(refused("leads-0-1")).submissionId()).isEqualTo(first.submissionId());
        assertThat(ledger.all()).hasSize(2);
    }

    @Test
    void takesAnothersForNoRepeatOfWhatIsRefused() {
        received(arrival("Ada"));
        assertThat(received(refused("leads-0-1")).submissionId()).isEqualTo(refusedId());
        assertThat(ledger.all()).hasSize(2);
    }

    @Test
    void keepsTheOutcomeOfARowWhicheverWayItsSourceIsDescribedThen() {
        var allowed = row("Ada", "import", 1);
        var refused = new Arrival("row-1", NOTHING, MIA, null, null, allowed.imported(), "owner-not-allowed");
        received(allowed);
        assertThat(received(refused.formerly(allowed)).submissionId()).isEqualTo("a");
        assertThat(ledger.all()).hasSize(1);
        var other = new Arrival("b", saying("Ada"), MIA, null, null, new Imported("import", 2, null), null);
        var before = new Arrival("row-2", NOTHING, MIA, null, null, other.imported(), "owner-not-allowed");
        received(before.formerly(other));
        assertThat(received(other.formerly(before)).submissionId()).isEqualTo("row-2");
        assertThat(ledger.all()).hasSize(2);
    }

    @Test
    void refusesAnewWhatWasTakenBack() {
        received(row("Ada", "import", 1));
        ledger.withdraw("import", List.of("a"));
        var again = row("Ada", "another", 1);
        var refused = new Arrival("row-1", NOTHING, MIA, null, null, again.imported(), "owner-not-allowed");
        assertThat(received(refused.formerly(again)).submissionId()).isEqualTo("row-1");
    }

    @Test
    void looksForNothingBeforeItEntersWhatIsAllowed() {
        var steps = new AtomicInteger();
        var counted = new InMemoryLedger(steps::incrementAndGet);
        var all = new ReceivingSubmissions(counted, IDS, Clock.fixed(NOW, ZoneOffset.UTC));
        all.receive(List.of(arrival("Ada")));
        int plain = steps.getAndSet(0);
        all.receive(List.of(refused("leads-0-1"), refused("leads-0-2")));
        assertThat(plain).isEqualTo(2);
        assertThat(steps).hasValue(plain + 1);
    }
}
