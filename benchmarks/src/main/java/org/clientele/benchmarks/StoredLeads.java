package org.clientele.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * The leads of a running platform as the plain driver sees them: reads the pages that the lists read, by the same
 * index, without making anything of them, and copies leads until there are enough.
 */
public final class StoredLeads implements AutoCloseable {

    private static final Duration EACH = Duration.ofSeconds(15);
    private static final int THREADS = 8;
    private static final int OWNERS = 8;

    /** Those that a list shows when it is asked for none. */
    private static final List<String> SHOWN = List.of("OPEN", "QUALIFIED", "CONVERTING", "CONVERTED", "LOST", "MERGED");

    private static final int PAGE = 80;
    private static final int PER_INSERT = 1_000;
    private static final Duration ROTS_AFTER = Duration.ofDays(2);
    private static final Duration SPREAD = Duration.ofDays(365);

    private final MongoClient client;
    private final MongoCollection<Document> leads;
    private final MongoCollection<Document> quietLeads;

    private StoredLeads(String uri) {
        client = MongoClients.create(uri);
        leads = client.getDatabase("lead").getCollection("leads");
        quietLeads = client.getDatabase("lead").getCollection("quiet-leads");
    }

    /** {@code StoredLeads MONGODB-URI COUNT}: copies leads until there are so many, then measures a page of them. */
    public static void main(String[] arguments) throws Exception {
        var count = Integer.parseInt(arguments[1]);
        try (var stored = new StoredLeads(arguments[0])) {
            stored.copyUpTo(count);
            var name = "raw page of %d among %,d leads".formatted(PAGE, count);
            System.out.println(
                    Load.measure(name, THREADS, EACH, 1, stored::readPage).line());
        }
    }

    /** The copies are of other times in the past, and nothing of them is left to publish. */
    private void copyUpTo(int count) {
        var missing = count - Math.toIntExact(leads.countDocuments());
        if (missing <= 0) {
            return;
        }
        var originals = leads.find().limit(PER_INSERT).into(new ArrayList<>());
        for (int copied = 0; copied < missing; copied += PER_INSERT) {
            var copies = originals.stream()
                    .limit(missing - copied)
                    .map(StoredLeads::copy)
                    .toList();
            leads.insertMany(copies);
            quietLeads.insertMany(copies.stream().map(StoredLeads::quiet).toList());
        }
    }

    private static Document copy(Document original) {
        var id = UUID.randomUUID().toString();
        var past = ThreadLocalRandom.current().nextLong(SPREAD.toMillis());
        var state = new Document(original.get("state", Map.<String, Object>of())).append("leadId", id);
        var capture = new Document(state.get("capture", Map.<String, Object>of()))
                .append("at", Instant.now().minusMillis(past));
        var copy = new Document(original).append("_id", id).append("state", state.append("capture", capture));
        copy.append("index", new Document(original.get("index", Map.<String, Object>of())).append("open", id));
        List.of("unpublished", "relay").forEach(copy::remove);
        return copy;
    }

    /** It rots since its third day. */
    private static Document quiet(Document copy) {
        var id = copy.getString("_id");
        var captured = copy.getEmbedded(List.of("state", "capture", "at"), Instant.class);
        var rotsFrom = captured.plus(ROTS_AFTER);
        var quiet = new Document("leadId", id)
                .append("step", "new")
                .append(
                        "salespersonId",
                        copy.getEmbedded(List.of("state", "ownership", "assignment", "salespersonId"), ""))
                .append("capturedAt", captured)
                .append("untouchedSince", captured)
                .append("allowedMillis", ROTS_AFTER.toMillis())
                .append("rotsFrom", rotsFrom);
        return new Document("_id", id)
                .append("written", 1L)
                .append("place", "%016d|%s".formatted(rotsFrom.toEpochMilli(), id))
                .append("lead", quiet);
    }

    private void readPage() {
        var owner = "list-owner-" + ThreadLocalRandom.current().nextInt(OWNERS);
        var page = leads.withDocumentClass(RawBsonDocument.class)
                .find(Filters.and(
                        Filters.eq("state.ownership.assignment.salespersonId", owner),
                        Filters.in("state.progress.state", SHOWN)))
                .sort(Sorts.descending("state.capture.at", "_id"))
                .limit(PAGE)
                .into(new ArrayList<>());
        if (page.size() != PAGE) {
            throw new IllegalStateException(owner + " has " + page.size() + " leads");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
