package org.clientele.lead.intake.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.clientele.lead.intake.Positions;
import org.springframework.stereotype.Repository;

/** One document a partition. */
@Repository
class MongoPositions implements Positions {

    private final MongoCollection<Document> positions;

    MongoPositions(MongoDatabase database) {
        positions = database.getCollection("intake-positions");
    }

    @Override
    public void advance(Map<Integer, Long> next) {
        if (!next.isEmpty()) {
            positions.bulkWrite(next.entrySet().stream()
                    .map(partition -> new UpdateOneModel<Document>(
                            Filters.eq("_id", partition.getKey()),
                            Updates.max("next", partition.getValue()),
                            new UpdateOptions().upsert(true)))
                    .toList());
        }
    }

    @Override
    public Map<Integer, Long> next() {
        var next = new TreeMap<Integer, Long>();
        positions
                .find()
                .forEach(partition ->
                        next.put(partition.getInteger("_id"), Objects.requireNonNull(partition.getLong("next"))));
        return next;
    }
}
