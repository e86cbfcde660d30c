package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.Conditions;
import org.clientele.lead.routing.Roster;
import org.clientele.lead.routing.RoutingLeads;
import org.clientele.lead.routing.Rule;
import org.clientele.lead.routing.RuleSet;
import org.clientele.lead.routing.Target;
import org.junit.jupiter.api.Test;

/** What becomes of leads that wait. */
class AssigningWaitingLeadsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Roster.Member ANNA = new Roster.Member("anna", "north");

    private final WaitingLeads leads = new WaitingLeads();
    private RuleSet rules = rulesFor("fair");
    private Roster roster = new Roster(List.of(ANNA));
    private final AssigningWaitingLeads assigning = new AssigningWaitingLeads(
            leads,
            new RoutingLeads(
                    () -> rules, () -> roster, ids -> Map.of(), (name, count) -> 0, Clock.fixed(NOW, ZoneOffset.UTC)));

    private static RuleSet rulesFor(String source) {
        var conditions = new Conditions(
                List.of(source),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        var rule = new Rule("rule", conditions, Target.EVERYBODY, Rule.Strategy.ROUND_ROBIN, true, List.of());
        return new RuleSet(2, RuleSet.State.LIVE, List.of(rule), "mia", NOW);
    }

    private static Lead lead(int number, String source) {
        var leadId = "lead-%04d".formatted(number);
        var origin = new Origin("submission-" + number, source, null, null);
        return Lead.captured(leadId, "new", origin, null, null, null, null, NOW.plusSeconds(number), List.of(), 1);
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
        assertThat(leads.owner(1_200)).isNull();
        assign();
        assertThat(leads.owner(1_200)).isEqualTo("anna");
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
    void leavesALeadAloneThatSomebodyElseWasFasterWith() {
        leads.add(lead(1, "fair"));
        leads.beforeChange = () -> leads.apply("lead-0001", new LeadEvent.LeadAssigned(Assignment.byHand(ANNA)));
        assign();
        assertThat(leads.events).hasSize(1);
        assertThat(leads.all.get("lead-0001").assignment().rule()).isEqualTo("by-hand");
    }

    /** Leads in the order of their ids, which is that in which they came. */
    private static final class WaitingLeads implements Leads {

        private final Map<String, Lead> all = new TreeMap<>();
        private final List<LeadEvent> events = new ArrayList<>();
        private Runnable beforeChange = () -> {};

        void add(Lead lead) {
            all.put(lead.leadId(), lead);
        }

        String owner(int number) {
            return all.get("lead-%04d".formatted(number)).salespersonId();
        }

        void apply(String leadId, LeadEvent event) {
            events.add(event);
            all.computeIfPresent(leadId, (id, lead) -> lead.after(event));
        }

        @Override
        public List<Lead> unassigned(Place after, int limit) {
            return all.values().stream()
                    .filter(lead -> lead.assignment() == null)
                    .filter(lead -> after == null || lead.leadId().compareTo(after.leadId()) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Lead> changeAll(List<Update> updates) {
            beforeChange.run();
            updates.forEach(update ->
                    update.decide().apply(all.get(update.leadId())).forEach(event -> apply(update.leadId(), event)));
            return List.of();
        }

        @Override
        public Optional<Version> find(String leadId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Version> findAll(List<String> leadIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Lead> openAfter(String leadId, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void capture(List<NewLead> captured) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Version change(LeadCommand command, Function<Lead, List<LeadEvent>> decide) {
            throw new UnsupportedOperationException();
        }
    }
}
