package org.clientele.portfolio.client;

import java.util.List;
import java.util.stream.Collectors;
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
}
