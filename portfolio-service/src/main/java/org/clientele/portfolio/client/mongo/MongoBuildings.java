package org.clientele.portfolio.client.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.clientele.eventdelivery.failure.MissingDocuments;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.Buildings;
import org.springframework.stereotype.Repository;

/** One small document for each building. */
@Repository
class MongoBuildings implements Buildings {

    private static final String CLIENT = "clientId";
    private static final String KIND = "kind";

    private final MongoCollection<BuildingDocument> buildings;

    MongoBuildings(MongoDatabase database) {
        buildings = database.getCollection("buildings", BuildingDocument.class);
        Index.of(Indexes.ascending(CLIENT, KIND)).on(buildings);
    }

    @Override
    public void announce(List<Building> announced) {
        var documents = announced.stream().distinct().map(BuildingDocument::of).toList();
        var unused = MissingDocuments.insert(buildings, documents);
    }

    @Override
    public boolean isAny(String clientId, Building.Kind kind) {
        return buildings
                        .find(Filters.and(Filters.eq(CLIENT, clientId), Filters.eq(KIND, kind)))
                        .first()
                != null;
    }

    @Override
    public void forget(String buildingId) {
        buildings.deleteOne(Filters.eq("_id", buildingId));
    }
}
