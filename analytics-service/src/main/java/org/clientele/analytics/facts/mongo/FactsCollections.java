package org.clientele.analytics.facts.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.clientele.eventdelivery.listing.Index;
import org.springframework.stereotype.Component;

/** Where facts and names are kept: one document a subject. */
@Component
class FactsCollections {

    private final MongoDatabase database;
    private volatile boolean indexed;

    FactsCollections(MongoDatabase database) {
        this.database = database.withReadConcern(ReadConcern.MAJORITY);
    }

    /** The contribution of each project. */
    MongoCollection<Document> projects() {
        return database.getCollection("projects");
    }

    /** Each client: the fact with its number, and the name with a number of its own. */
    MongoCollection<Document> clients() {
        return database.getCollection("clients");
    }

    /** Lets both be found by their places in the log; not at the start, when the store may be away. */
    void indexPlaces() {
        if (!indexed) {
            indexPlaces(clients());
            indexPlaces(projects());
            indexed = true;
        }
    }

    private static void indexPlaces(MongoCollection<Document> facts) {
        Index.sparse(Indexes.ascending(FactsFields.PARTITION, FactsFields.OFFSET))
                .on(facts);
    }

    MongoCollection<Document> salespeople() {
        return database.getCollection("salespeople");
    }

    /** How far each partition of the log is recorded. */
    MongoCollection<Document> positions() {
        return database.getCollection("positions");
    }
}
