package org.clientele.eventdelivery.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** The outboxes of every collection opened so far. */
public final class Outboxes {

    private final Map<String, Outbox> byCollection = new ConcurrentHashMap<>();

    /** Adds that of a collection, unless it is known. */
    public void add(MongoCollection<BsonDocument> documents) {
        byCollection.computeIfAbsent(
                documents.getNamespace().getCollectionName(),
                name -> new Outbox(documents.withReadConcern(ReadConcern.MAJORITY)));
    }

    public Collection<Outbox> all() {
        return byCollection.values();
    }
}
