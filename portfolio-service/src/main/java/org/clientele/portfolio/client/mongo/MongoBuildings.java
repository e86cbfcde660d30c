package org.clientele.portfolio.client.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.Buildings;
import org.springframework.stereotype.Repository;

/** One small document for each building. */
@Repository
class MongoBuildings implements Buildings {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<BuildingDocument> buildings;

    MongoBuildings(MongoDatabase database) {
        buildings = database.getCollection("buildings", BuildingDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        buildings.createIndex(Indexes.ascending("clientId"));
    }

    @Override
    public void announce(List<Building> announced) {
        var documents = announced.stream().distinct().map(BuildingDocument::of).toList();
        try {
            buildings.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (!isAnnounced(failure)) {
                throw failure;
            }
        }
    }

    private static boolean isAnnounced(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    @Override
    public List<Building> on(String clientId) {
        return buildings
                .find(Filters.eq("clientId", clientId))
                .map(BuildingDocument::building)
                .into(new ArrayList<>());
    }

    @Override
    public void forget(String buildingId) {
        buildings.deleteOne(Filters.eq("_id", buildingId));
    }
}
