package org.clientele.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Pages by an index among many documents of about the size of a lead, read by the plain driver. */
final class RawPages implements AutoCloseable {

    private static final String DATABASE = "benchmark-pages";
    private static final int PER_INSERT = 1_000;
    private static final int OWNERS = 8;
    private static final int PAGE = 80;
    private static final String FILLER = "x".repeat(800);

    private final MongoClient client;
    private final MongoCollection<Document> documents;

    RawPages(String uri, int count) {
        client = MongoClients.create(uri);
        client.getDatabase(DATABASE).drop(); // what a run left that was stopped
        documents = client.getDatabase(DATABASE).getCollection("documents");
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("at", "_id")));
        documents.createIndex(Indexes.descending("at", "_id"));
        for (int inserted = 0; inserted < count; inserted += PER_INSERT) {
            documents.insertMany(
                    IntStream.range(0, PER_INSERT).mapToObj(i -> document()).toList());
        }
    }

    private static Document document() {
        var random = ThreadLocalRandom.current();
        return new Document("_id", UUID.randomUUID().toString())
                .append("owner", "owner-" + random.nextInt(OWNERS))
                .append("at", random.nextLong(1_000_000_000))
                .append("filler", FILLER);
    }

    void readPage() {
        var owner = "owner-" + ThreadLocalRandom.current().nextInt(OWNERS);
        var page = documents
                .withDocumentClass(RawBsonDocument.class)
                .find(Filters.eq("owner", owner))
                .sort(Sorts.descending("at", "_id"))
                .limit(PAGE)
                .into(new ArrayList<>());
        if (page.size() != PAGE) {
            throw new IllegalStateException(owner + " has " + page.size() + " documents");
        }
    }

    @Override
    public void close() {
        client.getDatabase(DATABASE).drop();
        client.close();
    }
}
