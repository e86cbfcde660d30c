package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.Person;
import org.clientele.servicedefaults.KeyedIds;
import org.junit.jupiter.api.Test;

/** Under which id what arrives is entered. */
class ReceivingSubmissionsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final By MIA = By.http("mia");

    private final InMemoryLedger ledger = new InMemoryLedger(() -> {});
    private final ReceivingSubmissions receiving = new ReceivingSubmissions(
            ledger, new SubmissionIds(new KeyedIds("secret")), Clock.fixed(NOW, ZoneOffset.UTC));

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
}
