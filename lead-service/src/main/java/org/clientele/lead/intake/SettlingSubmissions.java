package org.clientele.lead.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.LeftChanges;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.lead.ReopeningLeads;
import org.clientele.lead.lead.Steps;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.KeyHolder;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.matching.WantedKeys;
import org.clientele.lead.merging.SplittingLeads;
import org.clientele.lead.routing.LeadToRoute;
import org.clientele.lead.routing.RoutingLeads;
import org.clientele.lead.scoring.RulesInForce;
import org.clientele.lead.scoring.ScoringRules;
import org.springframework.stereotype.Service;

/**
 * Brings submissions from the ledger to their outcome. May be done by many at once and again after a crash at any
 * point: the outcome is decided in the ledger, once, and what follows from it can be repeated.
 */
@Service
class SettlingSubmissions {

    static final String NAMES_NOBODY = "names-neither-person-nor-company";

    /** Who waits for another settles the other first, so each pass settles something unless others are at it too. */
    private static final int MOST_PASSES = 50;

    private final Ledger ledger;
    private final Leads leads;
    private final ClaimingKeys claiming;
    private final Identities identities;
    private final KnownClients knownClients;
    private final RoutingLeads routing;
    private final RulesInForce scoring;
    private final LeftChanges changing;
    private final ReopeningLeads reopening;
    private final SplittingLeads splitting;
    private final Steps steps;
    private final Clock clock;

    SettlingSubmissions(
            Ledger ledger,
            Leads leads,
            ClaimingKeys claiming,
            Identities identities,
            KnownClients knownClients,
            RoutingLeads routing,
            RulesInForce scoring,
            LeftChanges changing,
            ReopeningLeads reopening,
            SplittingLeads splitting,
            Steps steps,
            Clock clock) {
        this.ledger = ledger;
        this.leads = leads;
        this.claiming = claiming;
        this.identities = identities;
        this.knownClients = knownClients;
        this.routing = routing;
        this.scoring = scoring;
        this.changing = changing;
        this.reopening = reopening;
        this.splitting = splitting;
        this.steps = steps;
        this.clock = clock;
    }

    /** Settles these and whatever they wait for; answers all of them as they are then, by id. */
    Map<String, LedgerEntry> settle(Collection<LedgerEntry> entries) {
        var all = new LinkedHashMap<String, LedgerEntry>();
        entries.forEach(entry -> all.put(entry.submissionId(), entry));
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var open = all.values().stream().filter(entry -> !entry.settled()).toList();
            if (open.isEmpty()) {
                break;
            }
            all.putAll(pass(open));
        }
        return all;
    }

    private Map<String, LedgerEntry> pass(List<LedgerEntry> open) {
        var known = new LinkedHashMap<String, LedgerEntry>();
        open.forEach(entry -> known.put(entry.submissionId(), entry));
        known.putAll(decide(open));
        var settled = new ArrayList<LedgerEntry>();
        settled.addAll(capture(with(known, Outcome.ACCEPTED)));
        settled.addAll(attach(with(known, Outcome.ATTACHED)));
        ledger.settle(settled.stream().map(LedgerEntry::submissionId).toList());
        settled.forEach(entry -> known.put(entry.submissionId(), asSettled(entry)));
        var left = known.values().stream()
                .filter(entry -> !entry.settled())
                .map(LedgerEntry::submissionId)
                .toList();
        if (!left.isEmpty()) {
            known.putAll(ledger.find(left));
        }
        return known;
    }

    private static List<LedgerEntry> with(Map<String, LedgerEntry> entries, Outcome outcome) {
        return entries.values().stream()
                .filter(entry -> !entry.settled() && entry.outcome() == outcome)
                .toList();
    }

    private static LedgerEntry asSettled(LedgerEntry entry) {
        return new LedgerEntry(
                entry.submissionId(),
                entry.submission(),
                entry.receivedAt(),
                entry.by(),
                entry.request(),
                entry.place(),
                entry.imported(),
                entry.outcome(),
                entry.leadId(),
                entry.reason(),
                entry.attempt(),
                true);
    }

    /** Decides what can be decided; answers the entries that changed, and those that are waited for. */
    private Map<String, LedgerEntry> decide(List<LedgerEntry> open) {
        var received = open.stream()
                .filter(entry -> entry.outcome() == Outcome.RECEIVED)
                .toList();
        var wanted = new LinkedHashMap<KeyHolder, LedgerEntry>();
        var decided = new LinkedHashMap<String, LedgerEntry>();
        for (var entry : received) {
            if (entry.submission().namesSomebody()) {
                wanted.put(holder(entry), entry);
            } else {
                decided.put(entry.submissionId(), entry.decided(Outcome.REJECTED, null, NAMES_NOBODY));
            }
        }
        var waitedFor = new ArrayList<String>();
        claiming.claim(wanted.values().stream().map(this::wantedKeys).toList()).forEach((holder, claim) -> {
            var entry = Objects.requireNonNull(wanted.get(holder));
            switch (claim) {
                case Claim.Granted granted ->
                    decided.put(entry.submissionId(), entry.decided(Outcome.ACCEPTED, entry.ownLeadId(), null));
                case Claim.HeldBy held ->
                    decided.put(entry.submissionId(), entry.decided(Outcome.ATTACHED, held.leadId(), null));
                case Claim.Waiting waiting -> help(waiting, waitedFor);
            }
        });
        var now = written(decided);
        now.putAll(ledger.find(waitedFor));
        return now;
    }

    private void help(Claim.Waiting waiting, List<String> waitedFor) {
        switch (waiting.worth().holding()) {
            case CHANGING -> changing.giveUp(waiting);
            case REOPENING -> reopening.finish(waiting.behind());
            case SPLITTING -> splitting.finish(waiting.worth().leadId());
            case OPEN, UNDECIDED, VOID -> waitedFor.add(waiting.behind().submissionId());
        }
    }

    /** What is in the ledger then: ours, or what somebody else decided meanwhile, whose keys are not ours to keep. */
    private Map<String, LedgerEntry> written(Map<String, LedgerEntry> decided) {
        if (ledger.decide(decided.values())) {
            return new LinkedHashMap<>(decided);
        }
        var now = new LinkedHashMap<>(ledger.find(decided.keySet()));
        var vain = now.values().stream()
                .filter(entry -> entry.settled() && entry.outcome() != Outcome.ACCEPTED)
                .map(this::wantedKeys)
                .toList();
        claiming.releaseAll(vain);
        return now;
    }

    private List<LedgerEntry> capture(List<LedgerEntry> accepted) {
        if (accepted.isEmpty()) {
            return accepted;
        }
        var clients = clients(accepted);
        var rules = scoring.now();
        var captured = new ArrayList<Lead>();
        var toRoute = new ArrayList<LeadToRoute>();
        for (var entry : accepted) {
            var client = clients.get(entry.submissionId());
            var lead = lead(entry, rules).forClient(client == null ? null : client.clientId());
            captured.add(lead);
            toRoute.add(lead.toRoute(entry.submission().owner(), client == null ? null : client.salespersonId()));
        }
        var routed = routing.route(toRoute);
        var newLeads = new ArrayList<Leads.NewLead>();
        for (int i = 0; i < accepted.size(); i++) {
            var events = List.of(LeadEvent.of(routed.get(i)));
            newLeads.add(
                    new Leads.NewLead(captured.get(i), events, accepted.get(i).by()));
        }
        leads.capture(newLeads);
        return accepted;
    }

    /** The client of each submission one of whose contacts it comes from; of several it is said of none. */
    private Map<String, KnownClients.Client> clients(List<LedgerEntry> accepted) {
        var keys = new LinkedHashMap<String, List<String>>();
        accepted.forEach(
                entry -> keys.put(entry.submissionId(), wantedKeys(entry).keys()));
        var known = knownClients.byKeys(
                keys.values().stream().flatMap(List::stream).distinct().toList());
        var clients = new HashMap<String, KnownClients.Client>();
        keys.forEach((submissionId, own) -> {
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

    private Lead lead(LedgerEntry entry, ScoringRules rules) {
        var submission = entry.submission();
        var lead = Lead.captured(
                entry.ownLeadId(),
                steps.first(),
                origin(entry),
                submission.person(),
                submission.company(),
                submission.need(),
                submission.expectedValue(),
                clock.instant(),
                wantedKeys(entry).keys(),
                entry.attempt() + 1);
        return lead.after(new LeadEvent.LeadScored(rules.score(lead, Touch.NONE, clock.instant())));
    }

    /** Attaches to leads that are still open; the others are to be decided anew. */
    private List<LedgerEntry> attach(List<LedgerEntry> attached) {
        var done = new ArrayList<LedgerEntry>();
        for (var entry : attached) {
            if (attach(entry)) {
                done.add(entry);
            } else {
                ledger.takeBack(entry);
            }
        }
        claiming.releaseAll(done.stream().map(this::wantedKeys).toList());
        return done;
    }

    private boolean attach(LedgerEntry entry) {
        var command = new LeadCommand(
                Objects.requireNonNull(entry.leadId()),
                new CommandKey("attach|" + entry.submissionId(), null),
                OptionalLong.empty(),
                Author.any(entry.by()));
        try {
            leads.change(command, lead -> {
                if (!lead.state().isOpen()) {
                    throw new LeadClosedException();
                }
                return List.of(new LeadEvent.SubmissionAttached(origin(entry)));
            });
            return true;
        } catch (LeadClosedException closedMeanwhile) {
            return false;
        }
    }

    private static final class LeadClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Origin origin(LedgerEntry entry) {
        var submission = entry.submission();
        return new Origin(entry.submissionId(), submission.source(), submission.campaign(), submission.occurredAt());
    }

    private WantedKeys wantedKeys(LedgerEntry entry) {
        var person = entry.submission().person();
        List<String> keys = person == null ? List.of() : identities.keys(person.email(), person.phone());
        return new WantedKeys(holder(entry), keys);
    }

    private static KeyHolder holder(LedgerEntry entry) {
        return new KeyHolder(entry.ownLeadId(), entry.attempt() + 1, entry.submissionId());
    }
}
