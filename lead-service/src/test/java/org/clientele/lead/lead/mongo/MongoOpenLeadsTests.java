package org.clientele.lead.lead.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.background.InMemoryPlaces;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Capture;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Opening;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.routing.Assignment;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many open leads everybody has, without looking at them. */
@Tag("embedded")
class MongoOpenLeadsTests {

    private static final LeadEvent LOST = new LeadEvent.LeadLost("no-need", null);
    private static final Set<String> BOTH = Set.of("anna", "auth0|b.n$");

    private final MongoDatabase database = StoreFixture.database();
    private final MongoLeads leads = leads(database);
    private final MongoOpenLeads open = new MongoOpenLeads(database);

    private static MongoLeads leads(MongoDatabase database) {
        return new MongoLeads(
                Aggregates.withoutRelay(database, StoreFixture.CLOCK),
                Facts.none(),
                InMemoryLeads.IDENTITIES,
                StoreFixture.CLOCK);
    }

    private static Beginning<Lead, LeadEvent> captured(String leadId, String owner) {
        var capture = new Capture(new Origin("s-" + leadId, "website", null, null), StoreFixture.CLOCK.instant(), null);
        var lead = Lead.captured(leadId, "new", capture, Details.NONE, new Opening(1, List.of()));
        return new Beginning<>(
                lead, CommandKey.once(), Author.POLICY.by(), List.of(new LeadEvent.LeadCaptured(), to(owner)));
    }

    private static LeadEvent to(String salespersonId) {
        return new LeadEvent.LeadAssigned(
                new Assignment(salespersonId, "north", Assignment.BY_HAND, null, List.of(salespersonId), null));
    }

    private void happen(String leadId, LeadEvent... events) {
        leads.change(Command.of(leadId, CommandKey.once(), Author.POLICY.by(), lead -> List.of(events)));
    }

    @Test
    void countsOpenLeadsByOwnerAsSoonAsTheyChange() {
        leads.createAll(List.of(
                captured("a", "anna"), captured("b", "anna"), captured("c", "auth0|b.n$"), captured("d", "carl")));
        assertThat(open.of(BOTH)).isEqualTo(Map.of("anna", 2, "auth0|b.n$", 1));
        open.tally().pass();
        happen("a", to("auth0|b.n$"));
        happen("b", LOST);
        assertThat(open.of(BOTH)).isEqualTo(Map.of("anna", 0, "auth0|b.n$", 2));
        happen("b", new LeadEvent.LeadReopened(2));
        assertThat(open.of(BOTH)).isEqualTo(Map.of("anna", 1, "auth0|b.n$", 2));
        open.tally().pass();
        assertThat(open.of(BOTH)).isEqualTo(Map.of("anna", 1, "auth0|b.n$", 2));
        assertThat(open.of(Set.of("nobody"))).isEmpty();
    }

    @Test
    void leavesUnmarkedWhatIsCountedAsBefore() {
        leads.createAll(List.of(captured("a", "anna")));
        open.tally().pass();
        happen("a", new LeadEvent.LeadStepChanged("new", "contacted", null));
        assertThat(open.tally().pass()).isNotEqualTo(Pace.again());
        assertThat(database.getCollection("leads").find(Filters.eq("uncounted", true)))
                .isEmpty();
    }

    @Test
    void countsThoseTooThatThereWereBefore() {
        leads.createAll(IntStream.range(0, 600)
                .mapToObj(id -> captured("%03d".formatted(id), id % 2 == 0 ? "anna" : "auth0|b.n$"))
                .toList());
        happen("001", LOST);
        database.getCollection("leads").updateMany(Filters.empty(), Updates.unset("uncounted"));
        assertThat(open.of(BOTH)).isEmpty();
        var former = new CountingFormerLeads(leads, open, new InMemoryPlaces());
        for (var pace = former.pass(); pace.equals(Pace.again()); pace = former.pass()) {
            open.tally().pass();
        }
        assertThat(open.of(BOTH)).isEqualTo(Map.of("anna", 300, "auth0|b.n$", 299));
    }

    @Test
    void readsAsMuchForManyLeadsAsForFew() {
        try (var store = new CountingStore()) {
            var many = leads(store.database());
            var unused = many.createAll(IntStream.range(0, 4_000)
                    .mapToObj(id -> captured("l" + id, id == 0 ? "auth0|b.n$" : "anna"))
                    .toList());
            var counted = new MongoOpenLeads(store.database());
            assertThat(counted.of(BOTH)).isEqualTo(Map.of("anna", 3_999, "auth0|b.n$", 1));
            assertThat(store.examinedBy(() -> counted.of(BOTH))).isLessThan(250);
            while (counted.tally().pass().equals(Pace.again())) {
                // the next page
            }
            assertThat(store.examinedBy(() -> counted.of(BOTH))).isLessThan(20);
        }
    }
}
