package org.clientele.lead.lead.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.lead.lead.History;
import org.clientele.lead.lead.InMemoryFieldChanges;
import org.clientele.lead.lead.LeadFact;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happened to leads, and when first. */
@Tag("embedded")
class MongoHistoryTests {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static History history(MongoDatabase database) {
        return new MongoHistory(database, new InMemoryFieldChanges());
    }

    private static History.Fact fact(String leadId, long sequence, LeadFact type) {
        return new History.Fact(
                leadId, sequence, type.type(), NINE.plusSeconds(sequence), Map.of(), Map.of(), Map.of());
    }

    @Test
    void knowsWhenSomethingHappenedFirst() {
        var history = history(StoreFixture.database());
        history.keep(List.of(
                fact("a", 1, LeadFact.CAPTURED),
                fact("a", 3, LeadFact.ASSIGNED),
                fact("b", 2, LeadFact.ASSIGNED),
                fact("a", 2, LeadFact.ASSIGNED),
                fact("c", 1, LeadFact.CAPTURED)));
        assertThat(history.first(LeadFact.ASSIGNED, List.of("a", "b", "c", "d")))
                .isEqualTo(Map.of("a", NINE.plusSeconds(2), "b", NINE.plusSeconds(2)));
        assertThat(history.first(LeadFact.ASSIGNED, List.of())).isEmpty();
    }

    @Test
    void readsNoHistoryOfOneLeadToKnowThat() {
        try (var store = new CountingStore()) {
            var history = history(store.database());
            history.keep(IntStream.range(1, 3_000)
                    .mapToObj(number ->
                            fact("restless", number, number % 3 == 0 ? LeadFact.ASSIGNED : LeadFact.STEP_CHANGED))
                    .toList());
            assertThat(store.examinedBy(() -> assertThat(history.first(LeadFact.ASSIGNED, List.of("restless")))
                            .containsValue(NINE.plusSeconds(3))))
                    .isLessThan(250);
        }
    }

    @Test
    void readsNoHistoryOfManyLeadsEither() {
        try (var store = new CountingStore()) {
            var history = history(store.database());
            history.keep(IntStream.range(0, 10_000)
                    .mapToObj(id -> fact("lead-" + id % 50, 1 + id / 50, LeadFact.ASSIGNED))
                    .toList());
            var leadIds = IntStream.range(0, 250).mapToObj(id -> "lead-" + id).toList();
            assertThat(store.examinedBy(() -> assertThat(history.first(LeadFact.ASSIGNED, leadIds))
                            .hasSize(50)
                            .doesNotContainValue(NINE.plusSeconds(2))))
                    .isLessThan(6_000);
        }
    }

    @Test
    void findsTheFirstOfLeadsOfWhichOneHasManyBeforeTheOthers() {
        var history = history(StoreFixture.database());
        history.keep(IntStream.range(1, 150)
                .mapToObj(number -> fact("restless", number, LeadFact.ASSIGNED))
                .toList());
        history.keep(List.of(fact("late", 200, LeadFact.ASSIGNED), fact("late", 201, LeadFact.ASSIGNED)));
        assertThat(history.first(LeadFact.ASSIGNED, List.of("late", "restless")))
                .isEqualTo(Map.of("restless", NINE.plusSeconds(1), "late", NINE.plusSeconds(200)));
    }
}
