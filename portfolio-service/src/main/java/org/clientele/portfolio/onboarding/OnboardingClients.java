package org.clientele.portfolio.onboarding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.project.Projects;
import org.springframework.stereotype.Service;

/**
 * Makes clients of leads. What is decided is recorded first; each step after it can be done again without doing it
 * twice, so that a request that comes again after a crash finishes what the first one began.
 */
@Service
public class OnboardingClients {

    static final String UNKNOWN_CLIENT = "unknown-client";

    private final Onboardings onboardings;
    private final Clients clients;
    private final Projects projects;
    private final Correspondences correspondences;
    private final Clock clock;

    OnboardingClients(
            Onboardings onboardings, Clients clients, Projects projects, Correspondences correspondences, Clock clock) {
        this.onboardings = onboardings;
        this.clients = clients;
        this.projects = projects;
        this.correspondences = correspondences;
        this.clock = clock;
    }

    /** One round of writes for each kind of document, however many requests there are. */
    public void onboard(List<OnboardingRequest> requests) {
        var settlements = settle(requests);
        clients.onboard(settlements.stream()
                .filter(Settlement::makesClient)
                .map(Settlement::client)
                .toList());
        var accepted = settlements.stream()
                .filter(settlement -> settlement.decision().isAccepted())
                .toList();
        projects.sign(accepted.stream().map(Settlement::project).toList());
        var clientIds = new HashMap<String, String>();
        accepted.forEach(settlement -> settlement
                .decision()
                .leadIds()
                .forEach(leadId -> clientIds.put(leadId, settlement.decision().clientId())));
        correspondences.give(clientIds);
    }

    private List<Settlement> settle(List<OnboardingRequest> requests) {
        var known = known(requests);
        var recorded = onboardings.record(
                requests.stream().map(request -> decide(request, known)).toList());
        var settlements = new ArrayList<Settlement>();
        for (int at = 0; at < requests.size(); at++) {
            settlements.add(new Settlement(requests.get(at), recorded.get(at)));
        }
        return settlements;
    }

    /** The clients that requests may name: those that are, and those that this batch makes. */
    private Set<String> known(List<OnboardingRequest> requests) {
        var asked = requests.stream()
                .map(OnboardingRequest::clientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = new HashSet<String>();
        if (!asked.isEmpty()) {
            clients.findAll(asked).stream().map(Client::clientId).forEach(known::add);
        }
        requests.stream()
                .filter(request -> request.clientId() == null)
                .map(request -> DerivedIds.clientOf(request.leadId()))
                .forEach(known::add);
        return known;
    }

    private Onboarding decide(OnboardingRequest request, Set<String> known) {
        var asked = request.clientId();
        var clientId = asked == null ? DerivedIds.clientOf(request.leadId()) : asked;
        var accepted = known.contains(clientId);
        return new Onboarding(
                request.conversionId(),
                request.leadId(),
                clientId,
                asked == null,
                accepted ? DerivedIds.projectOf(request.conversionId()) : null,
                accepted ? null : UNKNOWN_CLIENT,
                request.correspondenceCount(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.by(),
                request.mergedLeadIds());
    }
}
