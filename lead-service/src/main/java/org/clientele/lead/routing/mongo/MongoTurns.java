package org.clientele.lead.routing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.clientele.lead.routing.Turns;
import org.springframework.stereotype.Repository;

/** One counter in one document for each name. */
@Repository
class MongoTurns implements Turns {

    private final MongoCollection<Document> counters;

    MongoTurns(MongoDatabase database) {
        counters = database.getCollection("routing");
    }

    @Override
    public long take(String name, int count) {
        var after = counters.findOneAndUpdate(
                Filters.eq("_id", name),
                Updates.inc("turns", (long) count),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        var turns = Objects.requireNonNull(after).get("turns", Number.class);
        return Objects.requireNonNull(turns).longValue() - count;
    }
}
