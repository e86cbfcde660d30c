package org.clientele.eventdelivery.reading;

import static java.util.stream.Collectors.groupingBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.failure.StoreErrors;

/**
 * Collects upserts and writes them with one unordered bulk a collection, as if one had been written after the other.
 *
 * <p>Of several for one document only the newest is written, unless an older one sets something that it does not; that
 * one goes into an earlier bulk.
 */
public final class Projections {

    private final List<Map<Target, GuardedUpdate>> bulks = new ArrayList<>();
    private final Map<Target, Integer> latestBulk = new HashMap<>();

    private record Target(MongoNamespace collection, String id) {}

    public void add(Upsert upsert) {
        addAlone(upsert);
        upsert.others().forEach(this::add);
    }

    private void addAlone(Upsert upsert) {
        var target = new Target(upsert.collection().getNamespace(), upsert.id());
        var update = GuardedUpdate.of(upsert);
        int latest = latestBulk.getOrDefault(target, -1);
        GuardedUpdate earlier = latest < 0 ? null : bulks.get(latest).get(target);
        if (earlier == null || !(update.isStaleAfter(earlier) || update.replaces(earlier))) {
            bulk(latest + 1).put(target, update);
            latestBulk.put(target, latest + 1);
        } else if (update.replaces(earlier) && !update.isStaleAfter(earlier)) {
            bulk(latest).put(target, update);
        }
    }

    private Map<Target, GuardedUpdate> bulk(int number) {
        if (number == bulks.size()) {
            bulks.add(new LinkedHashMap<>());
        }
        return bulks.get(number);
    }

    public void write() {
        for (var bulk : bulks) {
            bulk.values().stream()
                    .collect(groupingBy(update -> update.upsert().collection().getNamespace()))
                    .values()
                    .forEach(Projections::write);
        }
        bulks.clear();
        latestBulk.clear();
    }

    /**
     * A duplicate id means that the document is there by now: newer, or inserted at this moment for an event of another
     * topic. Only the second attempt, which inserts nothing, tells them apart.
     */
    private static void write(List<GuardedUpdate> updates) {
        MongoCollection<BsonDocument> collection =
                updates.getFirst().upsert().collection().withDocumentClass(BsonDocument.class);
        var unordered = new BulkWriteOptions().ordered(false);
        try {
            collection.bulkWrite(
                    updates.stream().map(update -> update.model(true)).toList(), unordered);
        } catch (MongoBulkWriteException failure) {
            var there = StoreErrors.duplicates(failure).stream()
                    .map(at -> updates.get(at).model(false))
                    .toList();
            collection.bulkWrite(there, unordered);
        }
    }
}
