package org.clientele.eventdelivery;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the upserts of a batch and writes the newest of each document in one unordered bulk a collection. */
final class Projections {

    /** Two topics may feed one document, each with a number of its own. */
    private record Target(MongoNamespace collection, String id, String sequenceField) {}

    private final Map<Target, Upsert> newest = new LinkedHashMap<>();

    void add(Upsert upsert) {
        var target = new Target(upsert.collection().getNamespace(), upsert.id(), upsert.sequenceField());
        newest.merge(target, upsert, (one, other) -> other.sequence() >= one.sequence() ? other : one);
    }

    boolean isEmpty() {
        return newest.isEmpty();
    }

    void write() {
        var byCollection = new LinkedHashMap<MongoNamespace, List<Upsert>>();
        newest.values()
                .forEach(upsert -> byCollection
                        .computeIfAbsent(upsert.collection().getNamespace(), name -> new ArrayList<>())
                        .add(upsert));
        byCollection.values().forEach(upserts -> write(upserts.getFirst().collection(), upserts));
        newest.clear();
    }

    private static <T> void write(MongoCollection<T> collection, List<Upsert> upserts) {
        var models = upserts.stream().map(Projections::<T>model).toList();
        try {
            collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            // A duplicate _id means that the document is there and already newer.
            StoreErrors.duplicates(failure);
        }
    }

    private static <T> UpdateOneModel<T> model(Upsert upsert) {
        var older = Filters.and(
                Filters.eq(Fields.ID, upsert.id()),
                Filters.not(Filters.gte(upsert.sequenceField(), upsert.sequence())));
        var update = Updates.combine(upsert.update(), Updates.set(upsert.sequenceField(), upsert.sequence()));
        return new UpdateOneModel<>(older, update, new UpdateOptions().upsert(true));
    }
}
