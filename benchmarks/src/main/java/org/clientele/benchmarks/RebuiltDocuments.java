package org.clientele.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.bson.BsonDocument;

/** The documents of the facts, and the plain driver that upserts them in bulk. */
final class RebuiltDocuments implements AutoCloseable {

    private static final int BULK = 1_000;
    /** As many as the topic has partitions. */
    private static final int WRITERS = 6;

    private final MongoClient client;
    private final MongoDatabase database;

    RebuiltDocuments(String uri, String database) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(database);
    }

    /** Waits until the live consumers have recorded so many. */
    void awaitRead(int facts) throws InterruptedException {
        while (facts().estimatedDocumentCount() < facts) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private MongoCollection<BsonDocument> facts() {
        return database.getCollection("facts", BsonDocument.class);
    }

    /** How long it takes to upsert all of them into a collection with the same index. */
    double upsertSeconds() throws InterruptedException, ExecutionException {
        var bulks = bulks();
        var raw = database.getCollection("raw", BsonDocument.class);
        raw.createIndex(Indexes.ascending("partition", "offset", "_id"));
        long begun = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var written : writers.invokeAll(
                    bulks.stream().map(bulk -> writing(raw, bulk)).toList())) {
                written.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        raw.drop();
        return seconds;
    }

    private static Callable<Void> writing(MongoCollection<BsonDocument> raw, List<UpdateOneModel<BsonDocument>> bulk) {
        return () -> {
            var unused = raw.bulkWrite(bulk, new BulkWriteOptions().ordered(false));
            return null;
        };
    }

    /** Read before the time is taken. */
    private List<List<UpdateOneModel<BsonDocument>>> bulks() {
        var all = new ArrayList<UpdateOneModel<BsonDocument>>();
        facts().find().forEach(fact -> all.add(upsert(fact)));
        var bulks = new ArrayList<List<UpdateOneModel<BsonDocument>>>();
        for (int from = 0; from < all.size(); from += BULK) {
            bulks.add(all.subList(from, Math.min(all.size(), from + BULK)));
        }
        return bulks;
    }

    private static UpdateOneModel<BsonDocument> upsert(BsonDocument fact) {
        var id = fact.get("_id");
        fact.remove("_id");
        return new UpdateOneModel<>(
                Filters.eq("_id", id), new BsonDocument("$set", fact), new UpdateOptions().upsert(true));
    }

    @Override
    public void close() {
        client.close();
    }
}
