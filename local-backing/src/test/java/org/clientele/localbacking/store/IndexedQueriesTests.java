package org.clientele.localbacking.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.clientele.localbacking.StoreInMemory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same random changes and queries on a collection with indexes and on one without give the same answers. */
@Tag("embedded")
class IndexedQueriesTests {

    /** What fields change to: the same number in other types, what is no number, lists and what is none. */
    private static final List<Object> B = List.of(1, 1L, 1.0, 0.0, -0.0, 3, "x");

    private static final List<Object> TAGS = List.of("t1", List.of("t1"), List.of("t1", "t2"), List.of());

    @AutoClose
    private static final StoreInMemory STORE = new StoreInMemory();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersAsAScanWould(long seed) {
        var random = new Random(seed);
        var plain = STORE.database("plain").getCollection("c" + seed);
        var indexed = STORE.database("indexed").getCollection("c" + seed);
        indexed.createIndex(Indexes.ascending("a", "b"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("n.x"), Indexes.descending("b")));
        indexed.createIndex(Indexes.ascending("tags"), new IndexOptions().sparse(true));
        for (int step = 0; step < 300; step++) {
            change(random, List.of(plain, indexed));
            var query = query(random);
            var order = order(random);
            assertThat(found(indexed, query, order))
                    .as("%s by %s", query, order)
                    .isEqualTo(found(plain, query, order));
        }
    }

    /** Ids that are named are looked up, those between bounds are read. */
    @Test
    void findsIdsHoweverTheyAreAskedFor() {
        var things = STORE.database("ids").getCollection("things");
        List.of(1, 2, 3, "", "a", "ab", "b").forEach(id -> things.insertOne(new Document("_id", id)));
        assertThat(ids(things, new Document("_id", 2))).containsExactly(2);
        assertThat(ids(things, new Document("_id", 2L))).containsExactly(2);
        assertThat(ids(things, new Document("_id", ""))).containsExactly("");
        assertThat(ids(things, new Document("_id", 4))).isEmpty();
        assertThat(ids(things, new Document("_id", new Document("$in", List.of(4, 3, "ab")))))
                .containsExactly(3, "ab");
        assertThat(ids(things, new Document("_id", new Document("$gte", "a").append("$lte", "a"))))
                .containsExactly("a");
        assertThat(ids(things, new Document("_id", new Document("$gte", "a").append("$lt", "b"))))
                .containsExactly("a", "ab");
        assertThat(ids(things, new Document("_id", Pattern.compile("^a")))).containsExactly("a", "ab");
        assertThat(ids(things, new Document())).containsExactly(1, 2, 3, "", "a", "ab", "b");
    }

    /** The first key after one whose last byte is the greatest is shorter than a key. */
    @Test
    void findsIdsBetweenBoundsWhateverTheirBytes() {
        var things = STORE.database("ids").getCollection("bytes");
        IntStream.of(0x1FF, 0x200, 0x2A0, 0x2FF, 0x300).forEach(id -> things.insertOne(new Document("_id", id(id))));
        var bounds = new Document("$gt", id(0x1FF)).append("$lte", id(0x2FF));
        assertThat(ids(things, new Document("_id", bounds))).containsExactly(id(0x200), id(0x2A0), id(0x2FF));
    }

    private static ObjectId id(int number) {
        return new ObjectId("%024x".formatted(number));
    }

    private static List<Object> ids(MongoCollection<Document> collection, Document query) {
        return found(collection, query, new Document("_id", 1)).stream()
                .map(document -> document.get("_id"))
                .toList();
    }

    @Test
    void handsOutCopies() {
        var orders = STORE.database("copies").getCollection("orders");
        orders.insertOne(new Document("_id", 1).append("lines", List.of("one")));
        var read = orders.find().first();
        orders.updateOne(new Document("_id", 1), new Document("$push", new Document("lines", "two")));
        assertThat(read.getList("lines", String.class)).containsExactly("one");
    }

    private static void change(Random random, List<MongoCollection<Document>> collections) {
        var id = random.nextInt(60);
        var document = document(random, id);
        var kind = random.nextInt(4);
        for (var collection : collections) {
            switch (kind) {
                case 0 -> collection.deleteOne(new Document("_id", id));
                case 1 ->
                    collection.updateOne(
                            new Document("_id", id),
                            new Document(
                                    "$set",
                                    new Document("b", B.get(id % B.size()))
                                            .append("tags", TAGS.get(id % TAGS.size()))));
                default -> {
                    collection.deleteOne(new Document("_id", id));
                    collection.insertOne(new Document(document));
                }
            }
        }
    }

    private static Document document(Random random, int id) {
        var document = new Document("_id", id).append("b", random.nextInt(5));
        if (random.nextBoolean()) {
            document.append("a", random.nextInt(4));
        }
        if (random.nextBoolean()) {
            document.append("n", new Document("x", random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            document.append("tags", List.of("t" + random.nextInt(3), "t" + random.nextInt(3)));
        }
        return document;
    }

    private static Document query(Random random) {
        return switch (random.nextInt(11)) {
            case 0 -> new Document("a", random.nextInt(4));
            case 1 -> new Document("a", random.nextInt(4)).append("b", new Document("$gt", random.nextInt(5)));
            case 2 -> new Document("a", new Document("$in", List.of(1, 3))).append("b", random.nextInt(5));
            case 3 -> new Document("n.x", random.nextInt(3)).append("b", new Document("$lte", random.nextInt(5)));
            case 4 -> new Document("tags", "t" + random.nextInt(3));
            case 5 -> new Document("a", null);
            case 9 -> twice(random, Arrays.asList(null, 1L, 3), List.of(1, 2));
            case 10 -> twice(random, List.of(0, 1, 2), 1.0);
            case 7 -> new Document("a", new Document("$in", Arrays.asList(1, null, 3))).append("b", random.nextInt(5));
            case 6 -> new Document("a", new Document("$exists", false)).append("b", new Document("$gte", 2));
            default ->
                new Document(
                        "$and",
                        List.of(
                                new Document("n.x", new Document("$gte", 1).append("$lt", 2)),
                                new Document("a", new Document("$ne", 2))));
        };
    }

    /** Several conditions of one field, of which an index can follow one. */
    private static Document twice(Random random, List<Object> choices, Object other) {
        var others = List.of(
                new Document("a", other instanceof List ? new Document("$in", other) : other),
                new Document("a", new Document("$ne", 1)),
                new Document("a", new Document("$exists", false)));
        var chosen = new Document("a", new Document("$in", choices));
        var next = others.get(random.nextInt(others.size()));
        return new Document("$and", random.nextBoolean() ? List.of(chosen, next) : List.of(next, chosen));
    }

    private static Document order(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Document("b", -1).append("_id", 1);
            case 1 -> new Document("a", 1).append("b", 1).append("_id", 1);
            case 2 -> new Document("a", -1).append("b", -1).append("_id", 1);
            default -> new Document("_id", 1);
        };
    }

    private static List<Document> found(MongoCollection<Document> collection, Document query, Document order) {
        return collection
                .find(query)
                .sort(order)
                .limit(20)
                .comment("scan: one of them has no index")
                .into(new ArrayList<>());
    }
}
