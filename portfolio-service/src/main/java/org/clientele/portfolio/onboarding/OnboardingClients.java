package org.clientele.portfolio.onboarding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.correspondence.JoiningHistory;
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
    private final BuildingOnClients building;
    private final Projects projects;
    private final JoiningHistory joining;
    private final Clock clock;

    OnboardingClients(
            Onboardings onboardings,
            Clients clients,
            BuildingOnClients building,
            Projects projects,
            JoiningHistory joining,
            Clock clock) {
        this.onboardings = onboardings;
        this.clients = clients;
        this.building = building;
        this.projects = projects;
        this.joining = joining;
        this.clock = clock;
    }

    /** One round of writes for each kind of document, however many requests there are. */
    public void onboard(List<OnboardingRequest> requests) {
        var settlements = settle(requests);
        clients.onboard(settlements.stream()
                .filter(Settlement::makesClient)
                .map(Settlement::client)
                .toList());
        settlements.stream()
                .filter(Settlement::buildsNothing)
                .forEach(settlement -> building.giveUp(settlement.decision().conversionId()));
        var standing = settlements.stream().filter(Settlement::stands).toList();
        projects.sign(standing.stream().map(Settlement::project).toList());
        var clientIds = new HashMap<String, String>();
        standing.forEach(settlement -> settlement
                .decision()
                .leadIds()
                .forEach(leadId -> clientIds.put(leadId, settlement.decision().clientId())));
        joining.join(clientIds, clientIds.keySet());
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

    /** The clients that requests may name: those that are there and stay, and those that this batch makes. */
    private Set<String> known(List<OnboardingRequest> requests) {
        var asked = requests.stream()
                .filter(request -> request.clientId() != null)
                .map(request -> new Building(request.conversionId(), request.wantedClient(), Building.Kind.CONVERSION))
                .toList();
        var named = asked.stream().map(Building::clientId).collect(Collectors.toSet());
        var known = new HashSet<String>();
        building.announce(asked).stream().map(Client::clientId).forEach(known::add);
        requests.stream()
                .filter(request -> request.clientId() == null)
                .filter(request -> !named.contains(request.wantedClient()) || !isUndone(request))
                .map(OnboardingRequest::wantedClient)
                .forEach(known::add);
        return known;
    }

    /** A request that comes again after it was undone makes no client that others can name. */
    private boolean isUndone(OnboardingRequest request) {
        return onboardings
                .find(request.conversionId())
                .filter(decided -> !decided.stands())
                .isPresent();
    }

    private Onboarding decide(OnboardingRequest request, Set<String> known) {
        var clientId = request.wantedClient();
        var accepted = known.contains(clientId);
        return new Onboarding(
                request.conversionId(),
                request.leadId(),
                clientId,
                request.clientId() == null,
                accepted ? DerivedIds.projectOf(request.conversionId()) : null,
                accepted ? null : UNKNOWN_CLIENT,
                request.correspondenceCount(),
                request.correspondenceIds(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.by(),
                request.mergedLeadIds(),
                null);
    }
}
