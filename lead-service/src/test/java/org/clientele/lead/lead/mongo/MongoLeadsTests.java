package org.clientele.lead.lead.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Capture;
import org.clientele.lead.lead.Criterion;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadSearch;
import org.clientele.lead.lead.LeadState;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.LeadsContract;
import org.clientele.lead.lead.Opening;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.Person;
import org.clientele.lead.routing.Assignment;
import org.clientele.servicedefaults.Money;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leads in the store, and the lists that only it knows. */
@Tag("embedded")
class MongoLeadsTests extends LeadsContract {

    private static final LeadEvent LOST = new LeadEvent.LeadLost("no-need", null);

    private final Instant now = StoreFixture.CLOCK.instant();

    private final MongoLeads leads = leads(StoreFixture.database());

    private static MongoLeads leads(MongoDatabase database) {
        return new MongoLeads(
                Aggregates.withoutRelay(database, StoreFixture.CLOCK),
                Facts.none(),
                InMemoryLeads.IDENTITIES,
                StoreFixture.CLOCK);
    }

    @Override
    protected Leads leads() {
        return leads;
    }

    private void captured(String leadId, Duration age, long value, LeadEvent... events) {
        var capture = new Capture(new Origin("s-" + leadId, "website", null, null), now.minus(age), null);
        var details = new Details(
                new Person("Ada", leadId, null, null, null), null, null, new Money(value, "EUR"), LocalDate.EPOCH);
        var lead = Lead.captured(leadId, "new", capture, details, new Opening(1, List.of()));
        leads.create(new Beginning<>(lead, CommandKey.once(), Author.POLICY.by(), List.of(events)));
    }

    private Beginning<Lead, LeadEvent> begun(String leadId, LeadEvent... events) {
        var capture = new Capture(new Origin("s-" + leadId, "website", null, null), now, null);
        var lead = Lead.captured(leadId, "new", capture, Details.NONE, new Opening(1, List.of()));
        return new Beginning<>(lead, CommandKey.once(), Author.POLICY.by(), List.of(events));
    }

    private static LeadEvent to(String salespersonId) {
        return new LeadEvent.LeadAssigned(
                new Assignment(salespersonId, "north", Assignment.BY_HAND, null, List.of(salespersonId), null));
    }

    private List<String> found(Criterion... criteria) {
        return found(Reach.EVERYBODY, criteria);
    }

    private List<String> found(Reach reach, Criterion... criteria) {
        var search = new LeadSearch(reach, List.of(criteria), LeadSearch.Order.NEWEST, null, 9);
        return leads.find(search).stream().map(Lead::leadId).toList();
    }

    @Test
    void findsWhatIsWithinReachAlone() {
        captured("annas", Duration.ofDays(1), 10, to("anna"));
        captured("bens", Duration.ofDays(2), 10, to("ben"));
        captured("carls", Duration.ofDays(3), 10, to("carl"));
        captured("waiting", Duration.ofDays(4), 10);
        assertThat(found(Reach.of("anna"))).containsExactly("annas");
        assertThat(found(Reach.ofAndNobodys(List.of("anna", "carl")))).containsExactly("annas", "carls", "waiting");
        assertThat(found(new Reach(List.of("anna", "ben"), false))).containsExactly("annas", "bens");
        var carls = new Criterion.Is(Criterion.OWNER, "carl");
        assertThat(found(Reach.ofAndNobodys(List.of("anna")), carls)).isEmpty();
        assertThat(found(Reach.ofAndNobodys(List.of("carl")), carls)).containsExactly("carls");
        assertThat(found(new Reach(List.of(), false))).isEmpty();
    }

    @Test
    void findsByEachCriterion() {
        captured("young", Duration.ofDays(1), 10, to("anna"));
        captured("old", Duration.ofDays(9), 20);
        captured("lost", Duration.ofDays(5), 30, LOST);
        captured("gone", Duration.ofDays(3), 40, new LeadEvent.LeadWithdrawn("import"));
        assertThat(found(Criterion.SHOWN)).containsExactly("young", "lost", "old");
        assertThat(found(Criterion.OPEN)).containsExactly("young", "old");
        assertThat(found(Criterion.CLOSED)).containsExactly("lost");
        assertThat(found(new Criterion.In(List.of(LeadState.WITHDRAWN)))).containsExactly("gone");
        assertThat(found(new Criterion.Is(Criterion.OWNER, "anna"))).containsExactly("young");
        assertThat(found(new Criterion.From("details.expectedValue.amount", 20L), Criterion.SHOWN))
                .containsExactly("lost", "old");
        assertThat(found(new Criterion.To("details.expectedValue.amount", 20L))).containsExactly("young", "old");
        assertThat(found(new Criterion.Before(Criterion.CAPTURED_AT, now.minus(Duration.ofDays(5)))))
                .containsExactly("old");
        assertThat(found(new Criterion.Older(Duration.ofDays(5)))).containsExactly("lost", "old");
        assertThat(found(new Criterion.Younger(Duration.ofDays(3)))).containsExactly("young", "gone");
        assertThat(found(new Criterion.Words("YOU ad"))).containsExactly("young");
        assertThat(found(new Criterion.Words("  "), Criterion.OPEN)).containsExactly("young", "old");
    }

    @Test
    void readsPastLeadsInTheOrderInWhichTheyCame() {
        captured("later", Duration.ofHours(1), 1);
        captured("first", Duration.ofHours(2), 1, to("anna"));
        captured("now", Duration.ZERO, 1);
        assertThat(leads.capturedBetween(now.minus(Duration.ofHours(2)), now, 9))
                .extracting(past -> past.lead().leadId())
                .containsExactly("first", "later");
    }

    @Test
    void readsNoClosedLeadsToFindTheOpenOnes() {
        try (var store = new CountingStore()) {
            var many = leads(store.database());
            var unused = many.createAll(IntStream.range(0, 2_000)
                    .mapToObj(id -> id % 40 == 0 ? begun("%04d".formatted(id)) : begun("%04d".formatted(id), LOST))
                    .toList());
            assertThat(store.examinedBy(() -> assertThat(many.openAfter("1000", 99))
                            .extracting(Lead::leadId)
                            .hasSize(24)
                            .startsWith("1040")))
                    .isLessThan(100);
        }
    }

    @Test
    void readsAPageOfWhatIsWithinReachAlone() {
        try (var store = new CountingStore()) {
            var many = leads(store.database());
            var unused = many.createAll(IntStream.range(0, 3_000)
                    .mapToObj(id ->
                            id % 5 == 0 ? begun("%04d".formatted(id)) : begun("%04d".formatted(id), to("p-" + id % 5)))
                    .toList());
            for (var reach : List.of(Reach.of("p-1"), Reach.ofAndNobodys(List.of("p-1", "p-2", "p-3")))) {
                var search = new LeadSearch(reach, List.of(Criterion.SHOWN), LeadSearch.Order.NEWEST, null, 10);
                assertThat(store.examinedBy(() -> assertThat(many.find(search)).hasSize(10)))
                        .isLessThan(150 * reach.people().size() + 200);
            }
        }
    }
}
