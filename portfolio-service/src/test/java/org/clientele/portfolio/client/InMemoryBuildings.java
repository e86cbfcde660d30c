package org.clientele.portfolio.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rests on clients, in this process. */
public final class InMemoryBuildings implements Buildings {

    private final Map<String, Building> announced = new LinkedHashMap<>();

    @Override
    public synchronized void announce(List<Building> buildings) {
        buildings.forEach(building -> announced.putIfAbsent(building.buildingId(), building));
    }

    @Override
    public synchronized boolean isAny(String clientId, Building.Kind kind) {
        return announced.values().stream()
                .anyMatch(building -> building.clientId().equals(clientId) && building.kind() == kind);
    }

    @Override
    public synchronized void forget(String buildingId) {
        announced.remove(buildingId);
    }
}
