package org.clientele.lead.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Capture;
import org.clientele.lead.lead.Details;
import org.clientele.lead.lead.InMemoryLeads;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.LeadFixture;
import org.clientele.lead.lead.Opening;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.matching.InMemoryKnownClients;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.matching.Likeness;
import org.clientele.lead.merging.SuggestingMatches.Suggestion;
import org.clientele.lead.routing.Assignment;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Test;

/** What may be the same as a lead, for somebody who may not see everything. */
class SuggestingMatchesTests {

    private static final Details SOMMER = new Details(null, LeadFixture.company("Sommer", null, 7), null, null, null);

    private final InMemoryLeads leads = new InMemoryLeads(StoreFixture.CLOCK);
    private final InMemoryKnownClients clients = new InMemoryKnownClients(InMemoryLeads.IDENTITIES);
    private final SuggestingMatches suggesting = new SuggestingMatches(leads, clients);

    private Lead lead(String leadId, String owner) {
        var capture = new Capture(new Origin("s-" + leadId, "website", null, null), StoreFixture.CLOCK.instant(), null);
        var assigned = new Assignment(owner, "north", Assignment.BY_HAND, null, List.of(owner), null);
        return leads.create(new Beginning<>(
                        Lead.captured(leadId, "new", capture, SOMMER, new Opening(1, List.of())),
                        CommandKey.once(),
                        Author.POLICY.by(),
                        List.of(new LeadEvent.LeadAssigned(assigned))))
                .state();
    }

    @Test
    void suggestsWhatSomebodyMaySeeHoweverManyOthersThereAre() {
        IntStream.range(0, 250).forEach(id -> {
            lead("bens-" + id, "ben");
            client("bens-client-" + id, "ben");
        });
        lead("annas", "anna");
        client("annas-client", "anna");
        var own = lead("own", "anna");
        assertThat(suggesting.of(own, Reach.of("anna")))
                .extracting(Suggestion::leadId, Suggestion::clientId)
                .containsExactlyInAnyOrder(tuple("annas", null), tuple(null, "annas-client"));
    }

    private void client(String clientId, String owner) {
        clients.keep(List.of(
                new KnownClients.Profile(clientId, new Likeness("Sommer", null, null, null, null, null), null, 1)));
        clients.own(List.of(new KnownClients.Owned(clientId, owner, 1)));
    }
}
