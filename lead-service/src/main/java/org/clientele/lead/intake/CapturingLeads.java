package org.clientele.lead.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.lead.Capture;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.Opening;
import org.clientele.lead.lead.Steps;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.routing.LeadToRoute;
import org.clientele.lead.routing.Routing;
import org.clientele.lead.routing.RoutingLeads;
import org.clientele.lead.scoring.RulesInForce;
import org.clientele.lead.scoring.ScoringRules;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Component;

/** Makes leads of accepted submissions: scored, for the client that they come from, and routed. */
@Component
class CapturingLeads {

    /** More clients with one address say no more than two. */
    private static final int SEVERAL = 2;

    private final Leads leads;
    private final SubmissionKeys keys;
    private final KnownClients knownClients;
    private final RoutingLeads routing;
    private final RulesInForce scoring;
    private final Steps steps;
    private final Clock clock;

    CapturingLeads(
            Leads leads,
            SubmissionKeys keys,
            KnownClients knownClients,
            RoutingLeads routing,
            RulesInForce scoring,
            Steps steps,
            Clock clock) {
        this.leads = leads;
        this.keys = keys;
        this.knownClients = knownClients;
        this.routing = routing;
        this.scoring = scoring;
        this.steps = steps;
        this.clock = clock;
    }

    /** Captures all; one that is captured already stays as it is. */
    void capture(List<LedgerEntry> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        var clients = clients(accepted);
        var rules = scoring.now();
        var captured = new ArrayList<Lead>();
        var toRoute = new ArrayList<LeadToRoute>();
        for (var entry : accepted) {
            var client = Optional.ofNullable(clients.get(entry.submissionId()));
            var lead = lead(entry, client.map(KnownClients.Client::clientId), rules);
            captured.add(lead);
            toRoute.add(lead.toRoute(
                    entry.submission().owner(),
                    client.map(KnownClients.Client::salespersonId).orElse(null)));
        }
        var routed = routing.route(toRoute);
        var beginnings = new ArrayList<Beginning<Lead, LeadEvent>>();
        for (int i = 0; i < accepted.size(); i++) {
            beginnings.add(beginning(captured.get(i), routed.get(i), accepted.get(i)));
        }
        var unused = leads.createAll(beginnings);
    }

    private static Beginning<Lead, LeadEvent> beginning(Lead lead, Routing routed, LedgerEntry entry) {
        return new Beginning<>(
                lead,
                new CommandKey(entry.submissionId(), null),
                entry.receipt().by(),
                List.of(new LeadEvent.LeadCaptured(), LeadEvent.of(routed)));
    }

    private Lead lead(LedgerEntry entry, Optional<String> clientId, ScoringRules rules) {
        var now = clock.instant();
        var wanted = keys.of(entry);
        var lead = Lead.captured(
                entry.ownLeadId(),
                steps.first(),
                new Capture(entry.origin(), now, clientId.orElse(null)),
                entry.submission().details(),
                new Opening(wanted.holder().opening(), wanted.keys()));
        return lead.after(new LeadEvent.LeadScored(rules.score(lead, Touch.NONE, now)));
    }

    /** The client of each submission one of whose contacts it comes from; of several it is said of none. */
    private Map<String, KnownClients.Client> clients(List<LedgerEntry> accepted) {
        var wanted = new LinkedHashMap<String, List<String>>();
        accepted.forEach(
                entry -> wanted.put(entry.submissionId(), keys.of(entry).keys()));
        var known = knownClients.byKeys(
                wanted.values().stream().flatMap(List::stream).distinct().toList(), Reach.EVERYBODY, SEVERAL);
        var clients = new HashMap<String, KnownClients.Client>();
        wanted.forEach((submissionId, own) -> {
            var found = own.stream()
                    .flatMap(key -> known.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .toList();
            if (found.size() == 1) {
                clients.put(submissionId, found.getFirst());
            }
        });
        return clients;
    }
}
