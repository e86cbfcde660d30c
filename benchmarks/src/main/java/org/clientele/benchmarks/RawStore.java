package org.clientele.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The plain driver, with documents of about the size of a lead, in a database of its own that is dropped at the end.
 */
final class RawStore implements AutoCloseable {

    private static final int UPDATED = 1000;
    private static final String FILLER = "x".repeat(800);

    private final MongoClient client;
    private final MongoCollection<Document> documents;

    RawStore(String uri) {
        client = MongoClients.create(uri);
        client.getDatabase("benchmarks").drop(); // what a run left that was stopped
        documents = client.getDatabase("benchmarks").getCollection("documents");
        documents.insertMany(IntStream.range(0, UPDATED)
                .mapToObj(i -> document("updated-" + i))
                .toList());
    }

    void insertOne() {
        documents.insertOne(document(UUID.randomUUID().toString()));
    }

    void insertMany(int count) {
        documents.insertMany(
                IntStream.range(0, count)
                        .mapToObj(i -> document(UUID.randomUUID().toString()))
                        .toList(),
                new InsertManyOptions().ordered(false));
    }

    /** As a command does it: read, then an update on exactly id and version. */
    void updateOne() {
        var id = "updated-" + ThreadLocalRandom.current().nextInt(UPDATED);
        var read = documents.find(Filters.eq(id)).first();
        if (read != null) {
            documents.updateOne(
                    Filters.and(Filters.eq(id), Filters.eq("version", read.getLong("version"))),
                    Updates.combine(Updates.inc("version", 1L), Updates.set("filler", FILLER)));
        }
    }

    private static Document document(String id) {
        return new Document("_id", id).append("version", 1L).append("filler", FILLER);
    }

    @Override
    public void close() {
        client.getDatabase("benchmarks").drop();
        client.close();
    }
}
