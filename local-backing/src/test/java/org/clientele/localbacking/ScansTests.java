package org.clientele.localbacking;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store refuses that refuses scans, and what it does not. */
@Tag("embedded")
class ScansTests {

    private static final int NO_QUERY_EXECUTION_PLANS = 291;
    private static final String MEANT = "scan: there are few orders";
    private static final Bson ANNAS = eq("owner", "anna");
    private static final Bson CHANGE = Updates.inc("changes", 1);

    @AutoClose
    private static final StoreInMemory STORE = new StoreInMemory();

    private MongoCollection<Document> orders;

    @BeforeEach
    void fill() {
        STORE.database("shop").drop();
        orders = STORE.database("shop").getCollection("orders");
        orders.insertMany(List.of(
                new Document("_id", "a").append("owner", "anna"), new Document("_id", "b").append("owner", "ben")));
    }

    /** Commands of each kind that ask for the owner, with a comment. */
    private static Stream<Arguments> commands() {
        Map<String, BiConsumer<MongoCollection<Document>, String>> commands = Map.of(
                "find", (orders, comment) -> orders.find(ANNAS).comment(comment).first(),
                "find in order",
                        (orders, comment) -> orders.find()
                                .sort(Sorts.ascending("owner"))
                                .comment(comment)
                                .first(),
                "count documents",
                        (orders, comment) -> orders.countDocuments(ANNAS, new CountOptions().comment(comment)),
                "aggregate",
                        (orders, comment) ->
                                orders.aggregate(sum()).comment(comment).first(),
                "distinct",
                        (orders, comment) -> orders.distinct("_id", ANNAS, String.class)
                                .comment(comment)
                                .first(),
                "update one",
                        (orders, comment) -> orders.updateOne(ANNAS, CHANGE, new UpdateOptions().comment(comment)),
                "update many",
                        (orders, comment) -> orders.updateMany(ANNAS, CHANGE, new UpdateOptions().comment(comment)),
                "delete many", (orders, comment) -> orders.deleteMany(ANNAS, new DeleteOptions().comment(comment)),
                "find and update",
                        (orders, comment) ->
                                orders.findOneAndUpdate(ANNAS, CHANGE, new FindOneAndUpdateOptions().comment(comment)),
                "find and delete",
                        (orders, comment) ->
                                orders.findOneAndDelete(ANNAS, new FindOneAndDeleteOptions().comment(comment)));
        return commands.entrySet().stream().map(command -> Arguments.of(command.getKey(), command.getValue()));
    }

    private static List<Bson> sum() {
        return List.of(Aggregates.match(ANNAS), Aggregates.group(null, Accumulators.sum("changes", "$changes")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void refusesWhatNoIndexServes(String kind, BiConsumer<MongoCollection<Document>, String> command) {
        assertRefused(() -> command.accept(orders, null));
        assertRefused(() -> command.accept(orders, "no scan"));
        assertThat(orders.find()).extracting(Document::size).containsExactly(2, 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void doesWhatAnIndexServes(String kind, BiConsumer<MongoCollection<Document>, String> command) {
        orders.createIndex(Indexes.ascending("owner"));
        command.accept(orders, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void doesWhatSaysThatItMeansToScan(String kind, BiConsumer<MongoCollection<Document>, String> command) {
        command.accept(orders, MEANT);
        assertRefused(() -> orders.find(eq("owner", "ben")).first());
    }

    @Test
    void refusesTheStatementOfABulkThatNoIndexServesAndDoesTheOthers() {
        var served =
                new Document("q", new Document("_id", "b")).append("u", new Document("$set", new Document("n", 1)));
        var scanning = new Document("q", new Document("owner", "anna")).append("u", served.get("u"));
        var answer = STORE.database("shop")
                .runCommand(new Document("update", "orders")
                        .append("ordered", false)
                        .append("updates", List.of(scanning, served)));
        assertThat(answer.getList("writeErrors", Document.class))
                .extracting(error -> error.getInteger("index"), error -> error.getInteger("code"))
                .containsExactly(tuple(0, NO_QUERY_EXECUTION_PLANS));
        assertThat(answer.getInteger("nModified")).isOne();
    }

    @Test
    void refusesTheOldCommandForCountsToo() {
        var count = new Document("count", "orders").append("query", new Document("owner", "anna"));
        assertRefused(() -> STORE.database("shop").runCommand(count));
        assertThat(STORE.database("shop").runCommand(count.append("comment", MEANT)))
                .containsEntry("n", 1);
    }

    @Test
    void givesAllDocumentsWhoeverAsksForAll() {
        assertThat(orders.find()).hasSize(2);
        assertThat(orders.countDocuments()).isEqualTo(2);
        assertThat(orders.aggregate(List.of(Aggregates.sortByCount("$owner")))).hasSize(2);
        assertThat(orders.deleteMany(new Document()).getDeletedCount()).isEqualTo(2);
    }

    @Test
    void followsTheOrderOfAnIndexWhateverElseIsAskedFor() {
        assertThat(orders.find(ANNAS).sort(Sorts.descending("_id"))).hasSize(1);
    }

    @Test
    void findsWhatLacksAFieldByItsIndex() {
        orders.createIndex(Indexes.ascending("sentAt", "_id"));
        assertThat(orders.find(exists("sentAt", false)).sort(Sorts.ascending("_id")))
                .hasSize(2);
        assertRefused(() -> orders.find(exists("paidAt", false)).first());
    }

    @Test
    void refusesNothingInAFolderUnlessTestsAskForIt(@TempDir Path folder) {
        try (var local = EmbeddedStore.inFolder(folder.resolve("local"), 0)) {
            assertThat(found(local)).isEmpty();
        }
        System.setProperty(EmbeddedStore.REFUSES_SCANS, "true");
        try (var tested = EmbeddedStore.inFolder(folder.resolve("tested"), 0)) {
            assertRefused(() -> found(tested));
        } finally {
            System.clearProperty(EmbeddedStore.REFUSES_SCANS);
        }
    }

    private static List<Document> found(EmbeddedStore any) {
        try (var its = MongoClients.create(any.uri())) {
            var few = its.getDatabase("shop").getCollection("orders");
            few.insertOne(new Document("_id", "a").append("n", 1));
            return few.find(gt("n", 1)).into(new ArrayList<>());
        }
    }

    private static void assertRefused(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(NO_QUERY_EXECUTION_PLANS))
                .hasMessageContaining("no index of shop.orders serves");
    }
}
