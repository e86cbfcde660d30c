package org.clientele.localbacking.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.clientele.localbacking.StoreInMemory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class StoredBackendTests {

    @AutoClose
    private static final StoreInMemory STORE = new StoreInMemory();

    private MongoCollection<Document> orders;

    @BeforeEach
    void empty() {
        STORE.database("shop").drop();
        orders = STORE.database("shop").getCollection("orders");
    }

    @Test
    void buildsAnIndexOfWhatIsThereAlready() {
        insert(order("a").append("owner", "anna"), order("b").append("owner", "ben"));
        orders.createIndex(Indexes.ascending("owner"));
        assertThat(ids(eq("owner", "anna"))).containsExactly("a");
        assertThat(orders.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_", "owner_1");
    }

    @Test
    void refusesAUniqueIndexOverDuplicatesAndBuildsItOnceTheyAreGone() {
        insert(order("a").append("number", 1), order("b").append("number", 1));
        var unique = new IndexOptions().unique(true);
        assertThatThrownBy(() -> orders.createIndex(Indexes.ascending("number"), unique))
                .isInstanceOf(MongoException.class);
        orders.updateOne(eq("_id", "b"), Updates.set("number", 2));
        orders.createIndex(Indexes.ascending("number"), unique);
        assertThat(ids(eq("number", 2))).containsExactly("b");
        assertThat(codeOf(() -> orders.insertOne(order("c").append("number", 2L))))
                .isEqualTo(11000);
    }

    @Test
    void letsDocumentsWithoutTheFieldIntoASparseUniqueIndex() {
        orders.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        insert(order("a"), order("b"), order("c").append("key", "x"));
        assertThat(codeOf(() -> orders.updateOne(eq("_id", "a"), Updates.set("key", "x"))))
                .isEqualTo(11000);
        assertThat(orders.find(eq("_id", "a")).first()).doesNotContainKey("key");
        orders.updateOne(eq("_id", "c"), Updates.unset("key"));
        orders.updateOne(eq("_id", "a"), Updates.set("key", "x"));
        assertThat(ids(eq("key", "x"))).containsExactly("a");
    }

    @Test
    void findsDocumentsByEachElementOfAnArrayAndOnceOnly() {
        orders.createIndex(Indexes.ascending("tags"));
        insert(order("a").append("tags", List.of("x", "y")), order("b").append("tags", List.of("y")));
        assertThat(ids(in("tags", "x", "y"))).containsExactlyInAnyOrder("a", "b");
        orders.updateOne(eq("_id", "a"), Updates.pull("tags", "y"));
        assertThat(ids(eq("tags", "y"))).containsExactly("b");
    }

    @Test
    void findsAnArrayWhoseElementsMeetTheTwoBoundsApart() {
        orders.createIndex(Indexes.ascending("sizes"));
        insert(order("a").append("sizes", List.of(1, 9)));
        assertThat(ids(Filters.and(gt("sizes", 5), lt("sizes", 7)))).containsExactly("a");
    }

    @Test
    void readsOnlyWhatBeginsWithAWordWhateverOtherWordsThereAre() {
        orders.createIndex(Indexes.ascending("words"));
        insert(IntStream.range(0, 500)
                .mapToObj(id -> order("o" + id).append("words", List.of("box", "ink.$-" + id, "zinc", "7")))
                .toArray(Document[]::new));
        var begins = Filters.and(Filters.regex("words", "^ink\\.\\$-49"), Filters.regex("words", "^bo"));
        assertThat(ids(begins)).hasSize(11).contains("o49", "o490", "o499");
        var find = new Document("find", "orders").append("filter", begins.toBsonDocument());
        assertThat(STORE.database("shop").runCommand(find).getLong(StoredBackend.EXAMINED))
                .isLessThan(50);
    }

    @Test
    void findsADocumentWithAnEmptyArrayByItsOtherFields() {
        orders.createIndex(Indexes.ascending("owner", "tags"));
        insert(order("a").append("owner", "anna").append("tags", List.of()));
        assertThat(ids(eq("owner", "anna"))).containsExactly("a");
        orders.deleteOne(eq("_id", "a"));
        assertThat(ids(eq("owner", "anna"))).isEmpty();
    }

    @Test
    void saysHowMuchEachCommandLookedAt() {
        orders.createIndex(Indexes.ascending("owner"));
        insert(order("a").append("owner", "anna"), order("b").append("owner", "ben"), order("c"));
        assertThat(examined("anna")).isEqualTo(2); // an entry and its document
        assertThat(examined("nobody")).isZero();
    }

    private static long examined(String owner) {
        var find = new Document("find", "orders").append("filter", new Document("owner", owner));
        return STORE.database("shop").runCommand(find).getLong(StoredBackend.EXAMINED);
    }

    @Test
    void forgetsWhatWasDropped() {
        orders.createIndex(Indexes.ascending("owner"));
        insert(order("a").append("owner", "anna"));
        orders.drop();
        assertThat(STORE.database("shop").listCollectionNames()).doesNotContain("orders");
        orders.createIndex(Indexes.ascending("owner"));
        assertThat(ids(eq("owner", "anna"))).isEmpty();
        insert(order("a").append("owner", "anna"));
        orders.dropIndex("owner_1");
        assertThat(codeOf(() -> ids(eq("owner", "anna")))).isEqualTo(Scans.NO_QUERY_EXECUTION_PLANS);
        assertThat(ids(new Document())).containsExactly("a");
    }

    @Test
    void takesTheGoodOnesOfABulkThatIsNotOrdered() {
        orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        var bulk = IntStream.range(0, 1_000)
                .mapToObj(i -> order("o" + i).append("number", i % 900))
                .toList();
        var refused = catchThrowableOfType(
                MongoBulkWriteException.class, () -> orders.insertMany(bulk, new InsertManyOptions().ordered(false)));
        assertThat(refused.getWriteErrors()).hasSize(100);
        assertThat(orders.countDocuments()).isEqualTo(900);
        assertThat(ids(eq("number", 5))).containsExactly("o5");
    }

    @Test
    void seesItsOwnChangesWithinACommand() {
        orders.createIndex(Indexes.ascending("owner"));
        insert(order("a").append("owner", "anna").append("n", 0));
        var update = new Document("q", new Document("owner", "anna"))
                .append("u", new Document("$inc", new Document("n", 1)).append("$set", new Document("owner", "ben")));
        var again = new Document("q", new Document("owner", "ben"))
                .append("u", new Document("$inc", new Document("n", 1)).append("$set", new Document("owner", "anna")));
        var answer = STORE.database("shop")
                .runCommand(new Document("update", "orders").append("updates", List.of(update, again, update)));
        assertThat(answer.getInteger("nModified")).isEqualTo(3);
        assertThat(orders.find(eq("owner", "ben")).first()).containsEntry("n", 3);
        assertThat(ids(eq("owner", "anna"))).isEmpty();
    }

    @Test
    void upsertsAndFindsAndChangesInOne() {
        orders.updateOne(eq("_id", "a"), Updates.inc("n", 1), new UpdateOptions().upsert(true));
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        assertThat(orders.findOneAndUpdate(eq("_id", "a"), Updates.inc("n", 1), after))
                .containsEntry("n", 2);
        assertThat(orders.findOneAndUpdate(eq("_id", "b"), Updates.inc("n", 1), after))
                .containsEntry("n", 1);
        assertThat(orders.findOneAndDelete(eq("_id", "a"))).containsEntry("n", 2);
        assertThat(ids(new Document())).containsExactly("b");
    }

    @Test
    void countsGroupsAndListsDistinctValues() {
        orders.createIndex(Indexes.ascending("owner"));
        insert(
                order("a").append("owner", "anna").append("n", 1),
                order("b").append("owner", "anna").append("n", 2));
        insert(order("c").append("owner", "ben").append("n", 4));
        assertThat(orders.countDocuments(eq("owner", "anna"))).isEqualTo(2);
        assertThat(orders.estimatedDocumentCount()).isEqualTo(3);
        assertThat(orders.distinct("owner", String.class)).containsExactly("anna", "ben");
        var sum = List.of(
                Aggregates.match(eq("owner", "anna")), Aggregates.group("$owner", Accumulators.sum("sum", "$n")));
        assertThat(orders.aggregate(sum).first()).containsEntry("sum", 3);
    }

    @Test
    void pagesByIdInBothDirections() {
        insert(IntStream.range(0, 250).mapToObj(i -> order("%03d".formatted(i))).toArray(Document[]::new));
        assertThat(orders.find(gt("_id", "099"))
                        .sort(Sorts.ascending("_id"))
                        .limit(120)
                        .map(o -> o.getString("_id")))
                .hasSize(120)
                .startsWith("100")
                .endsWith("219");
        assertThat(orders.find(lt("_id", "200"))
                        .sort(Sorts.descending("_id"))
                        .limit(150)
                        .map(o -> o.getString("_id")))
                .hasSize(150)
                .startsWith("199")
                .endsWith("050");
    }

    @Test
    void letsOneOfManyWinEachVersion() throws Exception {
        insert(order("a").append("version", 0).append("sum", 0));
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> callers = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>) this::win)
                    .toList();
            var won = 0;
            for (var one : pool.invokeAll(callers)) {
                won += one.get();
            }
            assertThat(orders.find().first()).containsEntry("version", won).containsEntry("sum", won);
            assertThat(won).isPositive();
        }
    }

    private int win() {
        var won = 0;
        for (int i = 0; i < 200; i++) {
            var version = orders.find(eq("_id", "a")).first().getInteger("version");
            won += (int) orders.updateOne(
                            Filters.and(eq("_id", "a"), eq("version", version)),
                            Updates.combine(Updates.inc("version", 1), Updates.inc("sum", 1)))
                    .getModifiedCount();
        }
        return won;
    }

    private void insert(Document... documents) {
        orders.insertMany(List.of(documents));
    }

    private static Document order(String id) {
        return new Document("_id", id);
    }

    private List<String> ids(org.bson.conversions.Bson query) {
        return orders.find(query).map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    private static int codeOf(Runnable call) {
        return catchThrowableOfType(MongoException.class, call::run).getCode();
    }
}
