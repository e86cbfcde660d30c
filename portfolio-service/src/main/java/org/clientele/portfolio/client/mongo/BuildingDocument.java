package org.clientele.portfolio.client.mongo;

import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.portfolio.client.Building;

/** A building as it is stored. */
public record BuildingDocument(@BsonId String id, String clientId, Building.Kind kind) {

    static BuildingDocument of(Building building) {
        return new BuildingDocument(building.buildingId(), building.clientId(), building.kind());
    }
}
