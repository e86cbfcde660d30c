package org.clientele.notification.followup.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.notification.followup.Departures;
import org.springframework.stereotype.Repository;

/** One small document for each client that ever left. */
@Repository
class MongoDepartures implements Departures {

    private final MongoCollection<Document> departures;

    MongoDepartures(MongoDatabase database) {
        departures = database.getCollection("departures");
    }

    @Override
    public long newest(String clientId) {
        var found = departures.find(Filters.eq("_id", clientId)).first();
        return found == null ? 0 : found.getLong("sequence");
    }

    @Override
    public void keep(String clientId, long sequence) {
        Upsert.newest(departures, clientId, sequence, new Document()).write();
    }
}
