package org.clientele.localbacking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;

/** Writes documents of its own until the store is gone, and remembers what was confirmed. */
final class Writer {

    static final int PER_BULK = 200;
    static final int OWNERS = 7;
    private static final int CHANGED = 5;

    private final String name;
    private final Random random;
    private final Set<String> inserted = new HashSet<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private int next;

    Writer(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
    }

    static MongoCollection<Document> orders(MongoClient client) {
        return client.getDatabase("shop").getCollection("orders");
    }

    static void createIndexes(MongoCollection<Document> orders) {
        orders.createIndex(Indexes.ascending("owner", "_id"));
        orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    }

    void writeUntilItIsGone(MongoClient client, CountDownLatch confirmed) {
        var orders = orders(client);
        try {
            while (true) {
                switch (random.nextInt(8)) {
                    case 0 -> insertMany(orders);
                    case 1, 2, 3 -> insertOne(orders);
                    default -> change(orders, name + "-" + random.nextInt(CHANGED));
                }
                confirmed.countDown();
            }
        } catch (MongoException | IllegalStateException gone) {
            // the store or the client is; what was under way is not confirmed
        }
    }

    private void insertOne(MongoCollection<Document> orders) {
        var id = name + "-one-" + next++;
        orders.insertOne(order(id, id));
        inserted.add(id);
    }

    private void insertMany(MongoCollection<Document> orders) {
        var bulk = name + "-bulk-" + next++;
        var ids = IntStream.range(0, PER_BULK).mapToObj(i -> bulk + "-" + i).toList();
        orders.insertMany(ids.stream().map(id -> order(id, bulk)).toList());
        inserted.addAll(ids);
    }

    /** Reads the version first: the store may be one ahead of what was confirmed before a kill. */
    private void change(MongoCollection<Document> orders, String id) {
        var read = orders.find(eq("_id", id)).first();
        if (read == null) {
            orders.insertOne(order(id, id));
            versions.put(id, 0);
            return;
        }
        var version = read.getInteger("version");
        var changed = orders.updateOne(
                and(eq("_id", id), eq("version", version)),
                Updates.combine(Updates.inc("version", 1), Updates.set("owner", owner())));
        versions.put(id, version + Math.toIntExact(changed.getModifiedCount()));
    }

    private Document order(String id, String part) {
        return new Document("_id", id)
                .append("number", id)
                .append("part", part)
                .append("owner", owner())
                .append("version", 0)
                .append("text", "x".repeat(300));
    }

    private String owner() {
        return "owner-" + random.nextInt(OWNERS);
    }

    Set<String> inserted() {
        return inserted;
    }

    /** The last confirmed version of each document that is changed again and again. */
    Map<String, Integer> versions() {
        return versions;
    }
}
