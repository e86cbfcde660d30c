package org.clientele.operations;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** The versions that aggregates have in the restored stores. */
final class KnownVersions {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String UNPUBLISHED = "unpublished";
    private static final String RELAY_INDEX = "relay.shard";

    private final Map<String, List<MongoCollection<Document>>> byService = new HashMap<>();
    private final Map<String, OptionalLong> asked = new ConcurrentHashMap<>();

    /**
     * @param databases their names by service
     * @throws IllegalStateException if one of them has no aggregates, as one that was restored without its indexes
     */
    KnownVersions(MongoClient client, Map<String, String> databases) {
        databases.forEach((service, name) -> byService.put(service, aggregates(client.getDatabase(name))));
    }

    /** The collections that have something to publish are known by the index of what waits. */
    private static List<MongoCollection<Document>> aggregates(MongoDatabase database) {
        var aggregates = database.listCollectionNames().into(new ArrayList<>()).stream()
                .map(database::getCollection)
                .filter(collection -> collection.listIndexes().into(new ArrayList<>()).stream()
                        .anyMatch(index -> index.get("key", Document.class).containsKey(RELAY_INDEX)))
                .toList();
        if (aggregates.isEmpty()) {
            throw new IllegalStateException(
                    "the database %s has nothing that was ever published; is that its name, and were its indexes restored?"
                            .formatted(database.getName()));
        }
        return aggregates;
    }

    /** The version of an aggregate, empty if the store has none with this id. */
    OptionalLong of(String service, String id) {
        return asked.computeIfAbsent(service + "|" + id, key -> find(byService.getOrDefault(service, List.of()), id));
    }

    private static OptionalLong find(Collection<MongoCollection<Document>> collections, String id) {
        return collections.stream()
                .flatMap(
                        collection -> collection
                                .find(Filters.eq(ID, id))
                                .projection(Projections.include(VERSION))
                                .into(new ArrayList<>())
                                .stream())
                .mapToLong(document -> document.getLong(VERSION))
                .max();
    }

    Set<String> services() {
        return byService.keySet();
    }

    /** Takes an aggregate with the last of its versions that the broker had confirmed. */
    interface Taker {
        void take(String id, long published);
    }

    /** Hands over all aggregates of a collection, if the service has it. */
    void each(String service, String collection, Taker taker) {
        byService.getOrDefault(service, List.of()).stream()
                .filter(one -> one.getNamespace().getCollectionName().equals(collection))
                .forEach(one -> one.find()
                        .projection(Projections.include(VERSION, UNPUBLISHED + ".sequence"))
                        .comment("scan: the log is compared with all that is there")
                        .forEach(document -> taker.take(document.getString(ID), published(document))));
    }

    private static long published(Document document) {
        return document.getList(UNPUBLISHED, Document.class, List.of()).stream()
                .mapToLong(waiting -> waiting.getLong("sequence") - 1)
                .min()
                .orElse(document.getLong(VERSION));
    }
}
