package org.clientele.analytics.facts.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Where facts and names are kept: one document a subject. */
@Component
class FactsCollections {

    private final MongoDatabase database;

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

    MongoCollection<Document> salespeople() {
        return database.getCollection("salespeople");
    }

    /** How far each partition of the log is recorded. */
    MongoCollection<Document> positions() {
        return database.getCollection("positions");
    }
}
