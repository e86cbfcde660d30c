package org.clientele.portfolio.client.mongo;

import org.clientele.portfolio.client.Buildings;
import org.clientele.portfolio.client.BuildingsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoBuildingsTests extends BuildingsContract {

    private final Buildings buildings = new MongoBuildings(StoreFixture.database());

    @Override
    protected Buildings buildings() {
        return buildings;
    }
}
