package org.clientele.analytics.facts.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.BsonDocument;
import org.bson.Document;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.springframework.stereotype.Component;

/** Where facts and names are kept. */
@Component
class FactsCollections {

    /** The order of the places in a partition. */
    static final PositionOrder PLACES = ListOrder.ascending(FactsFields.OFFSET).thenById();

    private final MongoDatabase database;
    private volatile boolean indexed;

    FactsCollections(MongoDatabase database) {
        this.database = database.withReadConcern(ReadConcern.MAJORITY);
    }

    /** Each version of each subject. */
    MongoCollection<BsonDocument> facts() {
        return database.getCollection("facts", BsonDocument.class);
    }

    /** Lets facts be found by their places in the log; not at the start, when the store may be away. */
    void indexPlaces() {
        if (!indexed) {
            Index.of(Indexes.ascending(FactsFields.PARTITION, FactsFields.OFFSET, FactsFields.ID))
                    .on(facts());
            indexed = true;
        }
    }

    /** The name of each client. */
    MongoCollection<Document> clients() {
        return database.getCollection("clients");
    }

    MongoCollection<Document> salespeople() {
        return database.getCollection("salespeople");
    }

    /** The name of each team, apart from who leads it. */
    MongoCollection<Document> teams() {
        return database.getCollection("team-names");
    }

    /** How far each partition of the log is recorded. */
    MongoCollection<Document> positions() {
        return database.getCollection("positions");
    }
}
