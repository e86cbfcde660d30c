package org.clientele.lead.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerContract;
import org.clientele.lead.intake.Outcome;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.InterruptedDatabase;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("embedded")
class MongoLedgerTests extends LedgerContract {

    private final MongoDatabase database = StoreFixture.database();
    private final Ledger ledger = new MongoLedger(database);

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void countsWhatWasTakenBackOnceWhereverSettingItAsideStops(int writes) {
        imported("a", "import", 1);
        ledger.withdraw("import", List.of("a"));
        var stopping = new MongoLedger(InterruptedDatabase.stoppingAfter(writes, database));
        assertThatIllegalStateException()
                .isThrownBy(() -> stopping.setAside(List.of(now("a"))))
                .withMessage("stopped");
        assertWithdrawn(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void countsWhatIsTakenBackAgainBesideWhereverSettingItAsideStopped(int writes) {
        imported("a", "import", 1);
        ledger.withdraw("import", List.of("a"));
        var withdrawn = now("a");
        var stopping = new MongoLedger(InterruptedDatabase.stoppingAfter(writes, database));
        assertThatIllegalStateException().isThrownBy(() -> stopping.setAside(List.of(withdrawn)));
        if (!ledger.find(List.of("a")).isEmpty()) {
            ledger.setAside(List.of(withdrawn));
        }
        imported("a", "another", 1);
        ledger.withdraw("another", List.of("a"));
        assertWithdrawn(2);
    }

    @Test
    void looksAtNoSettledRowToFindTheOthers() {
        try (var store = new CountingStore()) {
            var large = new MongoLedger(store.database());
            var rows = IntStream.range(1, 2_000)
                    .mapToObj(row -> row("a" + row, "import", row))
                    .toList();
            large.receive(rows);
            var accepted = rows.stream().map(LedgerContract::accepted).toList();
            large.decide(accepted);
            large.settle(accepted.subList(0, 1_990));
            assertThat(store.examinedBy(
                            () -> assertThat(large.hasUnsettled("import")).isTrue()))
                    .isLessThan(20);
            large.settle(accepted.subList(1_990, accepted.size()));
            assertThat(store.examinedBy(
                            () -> assertThat(large.hasUnsettled("import")).isFalse()))
                    .isLessThan(20);
        }
    }

    @Test
    void readsSomeCountsHoweverManyCampaignsThereAre() {
        try (var store = new CountingStore()) {
            var large = new MongoLedger(store.database());
            large.receive(IntStream.range(0, 3_000)
                    .mapToObj(id -> ofCampaign("a" + id, "%04d".formatted(id)))
                    .toList());
            large.counts(ALL);
            var names = new Ledger.Names("", "2000", 50);
            assertThat(store.examinedBy(
                            () -> assertThat(large.counts(names).byCampaign()).hasSize(50)))
                    .isLessThan(300);
        }
    }

    private void assertWithdrawn(long submissions) {
        assertThat(ledger.counts(ALL).byDay())
                .containsExactly(Map.entry("2026-03-02", Map.of(Outcome.WITHDRAWN, submissions)));
    }
}
