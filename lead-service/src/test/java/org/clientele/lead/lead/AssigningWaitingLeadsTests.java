package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.InMemoryPlaces;
import org.clientele.eventdelivery.background.Places;
import org.clientele.lead.matching.InMemoryKnownClients;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.ConditionsFixture;
import org.clientele.lead.routing.Roster;
import org.clientele.lead.routing.RoutingLeads;
import org.clientele.lead.routing.Rule;
import org.clientele.lead.routing.RuleSet;
import org.clientele.lead.routing.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of leads that wait. */
class AssigningWaitingLeadsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Roster.Member ANNA = new Roster.Member("anna", "north");

    private final WaitingLeads leads = new WaitingLeads();
    private final KnownClients clients = new InMemoryKnownClients(InMemoryLeads.IDENTITIES);
    private RuleSet rules = rulesFor("fair");
    private Roster roster = new Roster(List.of(ANNA));
    private final RoutingLeads routing = new RoutingLeads(
            () -> rules, () -> roster, ids -> Map.of(), (name, count) -> 0, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Places places = new InMemoryPlaces();
    private AssigningWaitingLeads assigning = new AssigningWaitingLeads(leads, routing, clients, places);

    private static RuleSet rulesFor(String source) {
        var rule = new Rule(
                "rule", ConditionsFixture.from(source), Target.EVERYBODY, Rule.Strategy.ROUND_ROBIN, true, List.of());
        return new RuleSet(2, RuleSet.State.LIVE, List.of(rule), "mia", NOW);
    }

    private static Lead lead(int number, String source) {
        return lead(number, source, null);
    }

    private static Lead lead(int number, String source, @Nullable String clientId) {
        var leadId = "lead-%04d".formatted(number);
        var origin = new Origin("submission-" + number, source, null, null);
        var capture = new Capture(origin, NOW.plusSeconds(number), clientId);
        return Lead.captured(leadId, "new", capture, Details.NONE, new Opening(1, List.of()));
    }

    /** As the loop does: on at once while the pass says so. */
    private void assign() {
        while (assigning.pass().rest().isZero()) {
            // there is more
        }
    }

    @Test
    void comesToEveryLeadHoweverManyWaitForNothing() {
        for (int i = 0; i < 1_200; i++) {
            leads.add(lead(i, "website"));
        }
        leads.add(lead(1_200, "fair"));
        assign();
        assign();
        assertThat(leads.lead(1_200).salespersonId()).isNull();
        assign();
        assertThat(leads.lead(1_200).salespersonId()).isEqualTo("anna");
    }

    @Test
    void goesOnWhereAnotherInstanceStopped() {
        for (int i = 0; i < 600; i++) {
            leads.add(lead(i, "website"));
        }
        leads.add(lead(600, "fair"));
        assign();
        assigning = new AssigningWaitingLeads(leads, routing, clients, places);
        assign();
        assertThat(leads.lead(600).salespersonId()).isEqualTo("anna");
    }

    @Test
    void goesOnAtOnceWhileThereIsSomebody() {
        for (int i = 0; i < 1_200; i++) {
            leads.add(lead(i, "fair"));
        }
        assign();
        assertThat(leads.unassigned(null, 2_000)).isEmpty();
    }

    @Test
    void saysAgainThatNobodyHasItOnlyForAnotherReason() {
        leads.add(lead(1, "website"));
        assign();
        assign();
        rules = rulesFor("newsletter");
        assign();
        assertThat(leads.events).hasSize(1);
        roster = new Roster(List.of());
        assign();
        roster = new Roster(List.of(ANNA));
        assign();
        assertThat(leads.events).hasSize(3).hasOnlyElementsOfType(LeadEvent.LeadUnassigned.class);
    }

    @Test
    void givesTheLeadOfAClientToWhoeverLooksAfterThatClientByNow() {
        leads.add(lead(1, "website", "client-1"));
        assign();
        assertThat(leads.lead(1).salespersonId()).isNull();
        clients.own(List.of(new KnownClients.Owned("client-1", "anna", 1)));
        assign();
        assertThat(leads.lead(1).salespersonId()).isEqualTo("anna");
    }

    @Test
    void leavesALeadAloneThatSomebodyElseWasFasterWith() {
        leads.add(lead(1, "fair"));
        leads.beforeChange = () -> leads.change(Command.of(
                "lead-0001", CommandKey.once(), Author.POLICY.by(), lead -> lead.assign(Assignment.byHand(ANNA))));
        assign();
        assertThat(leads.events).hasSize(1);
        assertThat(leads.lead(1).ownership().assignment().rule()).isEqualTo("by-hand");
    }

    /** Leads to which somebody may be faster. */
    private static final class WaitingLeads extends InMemoryLeads {

        private final List<LeadEvent> events;
        private Runnable beforeChange = () -> {};

        WaitingLeads() {
            this(new ArrayList<>());
        }

        private WaitingLeads(List<LeadEvent> events) {
            super(
                    (after, happened) -> {
                        events.add(happened.event());
                        return List.of();
                    },
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    () -> {});
            this.events = events;
        }

        void add(Lead lead) {
            create(new Beginning<>(lead, CommandKey.once(), Author.POLICY.by(), List.of()));
        }

        Lead lead(int number) {
            return find("lead-%04d".formatted(number)).orElseThrow().state();
        }

        @Override
        public List<Versioned<Lead>> changeAll(List<Command<Lead, LeadEvent>> commands) {
            var first = beforeChange;
            beforeChange = () -> {};
            first.run();
            return super.changeAll(commands);
        }
    }
}
