package org.clientele.portfolio.client;

class InMemoryBuildingsTests extends BuildingsContract {

    private final Buildings buildings = new InMemoryBuildings();

    @Override
    protected Buildings buildings() {
        return buildings;
    }
}
