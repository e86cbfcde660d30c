package org.clientele.portfolio.client;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Service;

/**
 * Lets others build on a client that will stay. It is announced before it is looked whether the client is there:
 * whoever undoes the client's onboarding either sees that, or has decided before, and is finished here first.
 */
@Service
public class BuildingOnClients {

    private final Buildings buildings;
    private final OpenUndoings undoings;
    private final Clients clients;

    public BuildingOnClients(Buildings buildings, OpenUndoings undoings, Clients clients) {
        this.buildings = buildings;
        this.undoings = undoings;
        this.clients = clients;
    }

    /** Those of the clients that are there and will stay, since something is built on them. */
    public List<Client> announce(List<Building> announced) {
        if (announced.isEmpty()) {
            return List.of();
        }
        buildings.announce(announced);
        var clientIds = announced.stream().map(Building::clientId).collect(Collectors.toSet()).stream()
                .toList();
        undoings.finish(clientIds);
        return clients.there(clientIds);
    }

    /** What was announced is not built. */
    public void giveUp(String buildingId) {
        buildings.forget(buildingId);
    }

    /**
     * The client that is built on.
     *
     * @throws UnknownClientException if it is not there
     */
    public Client announce(Building building) {
        return announce(List.of(building)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownClientException(building.clientId()));
    }

    /**
     * The clients that are built on, by their ids; nothing is announced if one of them is refused.
     *
     * @throws UnknownClientException if one of them is not there
     * @throws NotYoursException if one of them is out of reach
     */
    public Map<String, Client> announceFor(List<Building> announced, Reach reach) {
        var wanted = announced.stream().map(Building::clientId).collect(Collectors.toSet());
        var there = all(wanted, clients.there(wanted));
        there.values().forEach(client -> client.requireWithin(reach));
        return all(wanted, announce(announced));
    }

    private static Map<String, Client> all(Set<String> wanted, List<Client> there) {
        var byId = there.stream().collect(Collectors.toMap(Client::clientId, Function.identity()));
        wanted.stream()
                .filter(clientId -> !byId.containsKey(clientId))
                .findFirst()
                .ifPresent(clientId -> {
                    throw new UnknownClientException(clientId);
                });
        return byId;
    }
}
