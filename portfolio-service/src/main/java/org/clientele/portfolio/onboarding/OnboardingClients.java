package org.clientele.portfolio.onboarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.correspondence.JoiningHistory;
import org.clientele.portfolio.project.Projects;
import org.clientele.portfolio.project.ReturningClients;
import org.springframework.stereotype.Service;

/**
 * Makes clients of leads. What is decided is recorded first; each step after it can be done again without doing it
 * twice, so that a request that comes again after a crash finishes what the first one began.
 */
@Service
public class OnboardingClients {

    private final Onboardings onboardings;
    private final TakenNumbers numbers;
    private final Clients clients;
    private final BuildingOnClients building;
    private final ReturningClients returning;
    private final Projects projects;
    private final JoiningHistory joining;
    private final Clock clock;

    OnboardingClients(
            Onboardings onboardings,
            TakenNumbers numbers,
            Clients clients,
            BuildingOnClients building,
            ReturningClients returning,
            Projects projects,
            JoiningHistory joining,
            Clock clock) {
        this.onboardings = onboardings;
        this.numbers = numbers;
        this.clients = clients;
        this.building = building;
        this.returning = returning;
        this.projects = projects;
        this.joining = joining;
        this.clock = clock;
    }

    /** One round of writes for each kind of document, however many requests there are. */
    public void onboard(List<OnboardingRequest> requests) {
        var named = named(requests);
        var settlements = settle(requests, named);
        var unusedClients = clients.createAll(settlements.stream()
                .filter(Settlement::makesClient)
                .map(Settlement::client)
                .toList());
        settlements.stream()
                .filter(Settlement::buildsNothing)
                .forEach(settlement -> building.giveUp(settlement.decision().conversionId()));
        var standing = settlements.stream().filter(Settlement::stands).toList();
        var signed = standing.stream().map(Settlement::project).toList();
        returning.by(signed, named);
        var unusedProjects = projects.createAll(signed);
        joinHistory(standing);
    }

    private void joinHistory(List<Settlement> standing) {
        var clientIds = new HashMap<String, String>();
        standing.forEach(settlement -> settlement
                .decision()
                .leadIds()
                .forEach(leadId -> clientIds.put(leadId, settlement.decision().clientId())));
        joining.join(clientIds, clientIds.keySet());
    }

    /** The clients that requests name, by their ids: those that are there and stay. */
    private Map<String, Client> named(List<OnboardingRequest> requests) {
        var asked = requests.stream()
                .filter(request -> !request.client().isNew())
                .map(request ->
                        new Building(request.conversionId(), request.client().clientId(), Building.Kind.CONVERSION))
                .toList();
        return building.announce(asked).stream().collect(Collectors.toMap(Client::clientId, Function.identity()));
    }

    private List<Settlement> settle(List<OnboardingRequest> requests, Map<String, Client> there) {
        var owners = owners(requests, there);
        var registered = numbers.of(requests);
        var now = clock.instant();
        var decided = onboardings.createAll(requests.stream()
                .map(request -> Onboarding.on(
                        request,
                        Optional.ofNullable(owners.get(request.client().clientId())),
                        registered.contains(request.conversionId()),
                        now))
                .toList());
        var settlements = new ArrayList<Settlement>();
        for (int at = 0; at < requests.size(); at++) {
            settlements.add(
                    new Settlement(requests.get(at), decided.get(at).orThrow().state()));
        }
        return settlements;
    }

    /** Whose the clients are that requests may name: those that are there and stay, and those that this batch makes. */
    private Map<String, Owner> owners(List<OnboardingRequest> requests, Map<String, Client> there) {
        var named = requests.stream()
                .filter(request -> !request.client().isNew())
                .map(request -> request.client().clientId())
                .collect(Collectors.toSet());
        var owners = new HashMap<String, Owner>();
        there.forEach((clientId, client) -> owners.put(clientId, client.owner()));
        requests.stream()
                .filter(request -> request.client().isNew())
                .filter(request -> !named.contains(request.client().clientId()) || !isTakenBack(request))
                .forEach(request -> owners.putIfAbsent(request.client().clientId(), request.owner()));
        return owners;
    }

    /** A request that comes again after it was undone makes no client that others can name. */
    private boolean isTakenBack(OnboardingRequest request) {
        return onboardings
                .find(request.conversionId())
                .filter(decided -> !decided.state().stands())
                .isPresent();
    }
}
