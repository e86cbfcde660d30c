package org.clientele.eventdelivery.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.InterruptedDatabase;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts are what a look at every document would give. */
@Tag("embedded")
class TallyTests {

    private static final String STATE = "state";
    private static final String SHOP = "shop";
    private static final Counted ORDERS = Counted.byState(
            "orders",
            order -> order.getString(STATE),
            state -> Filters.eq(STATE, state),
            order -> List.of("all", "shop|" + order.getString(SHOP)));

    private final MongoDatabase database = StoreFixture.database();
    private final MongoCollection<Document> orders = database.getCollection("orders");
    private final Tally tally = new Tally(database, ORDERS);

    private void open(String id, String shop) {
        insert(tally.entering(order(id, shop, "OPEN"), orders));
    }

    private static Document order(String id, String shop, String state) {
        return new Document("_id", id).append(SHOP, shop).append(STATE, state);
    }

    private void insert(BsonDocument document) {
        orders.withDocumentClass(BsonDocument.class).insertOne(document);
    }

    private void become(String id, String state) {
        orders.updateOne(Filters.eq("_id", id), Updates.combine(Updates.set(STATE, state), Tally.CHANGED));
    }

    /** Lets another order have the id; the former one goes on under another. */
    private void makeRoomFor(String id) {
        tally.count(List.of(id));
        var former = orders.find(Filters.eq("_id", id)).first();
        insert(tally.replacing(order(id + "~", former.getString(SHOP), "GONE"), "GONE", orders));
        orders.deleteOne(Filters.and(Filters.eq("_id", id), Tally.isCountedAs("GONE")));
    }

    private Map<String, Map<String, Long>> looked() {
        var counts = new HashMap<String, Map<String, Long>>();
        orders.find()
                .forEach(order -> ORDERS.places()
                        .apply(order, order.getString(STATE))
                        .forEach(place -> counts.computeIfAbsent(place.key(), any -> new HashMap<>())
                                .merge(place.count(), 1L, Long::sum)));
        return counts;
    }

    /** Whether they are looked at or counted. */
    private void assertCounted() {
        var looked = looked();
        assertThat(withoutZeros(tally.countsOf(looked.keySet()))).isEqualTo(looked);
        assertThat(withoutZeros(counts(tally))).isEqualTo(looked);
    }

    private static Map<String, Map<String, Long>> counts(Tally counting) {
        return counting.counts(moment -> {
            var all = new HashMap<>(moment.of(List.of("all", "north", "south")));
            moment.beginning("shop|").forEach((shop, counted) -> all.put("shop|" + shop, counted));
            return all;
        });
    }

    private static Map<String, Map<String, Long>> withoutZeros(Map<String, Map<String, Long>> counts) {
        counts.values().forEach(states -> states.values().removeIf(count -> count == 0));
        return counts;
    }

    @Test
    void countsEachByItsKeysAndState() {
        assertThat(counts(tally)).isEmpty();
        open("a", "north");
        open("b", "south");
        become("b", "PAID");
        assertThat(counts(tally))
                .containsEntry("all", Map.of("OPEN", 1L, "PAID", 1L))
                .containsEntry("shop|north", Map.of("OPEN", 1L))
                .containsEntry("shop|south", Map.of("PAID", 1L));
        become("a", "PAID");
        become("b", "PAID");
        assertCounted();
        assertThat(tally.lastCounted("all")).containsEntry("PAID", 2L);
    }

    @Test
    void countsMoreThanAPage() {
        IntStream.range(0, 1_200).forEach(id -> open("order-" + id, "shop-" + id % 3));
        assertCounted();
    }

    /** A plan is written, marks, new counts, counts, and that it is done: five writes, and the end. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void countsOnceWhereverItStops(int writes) {
        open("a", "north");
        counts(tally);
        become("a", "PAID");
        open("b", "south");
        var stopping = new Tally(InterruptedDatabase.stoppingAfter(writes, database), ORDERS);
        if (writes < 5) {
            assertThatIllegalStateException().isThrownBy(() -> counts(stopping));
        } else {
            counts(stopping);
        }
        become("b", "GONE");
        assertCounted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void countsOnceWhateverOthersDoMeanwhile(int writes) {
        open("a", "north");
        counts(tally);
        become("a", "PAID");
        open("b", "south");
        var paused = new Tally(InterruptedDatabase.after(writes, database, this::goOn), ORDERS);
        counts(paused);
        assertCounted();
    }

    /** The state that the paused one saw comes again, and an id is another order's by now. */
    private void goOn() {
        assertCounted();
        become("a", "OPEN");
        assertCounted();
        become("b", "GONE");
        makeRoomFor("b");
        open("b", "north");
        assertCounted();
        become("b", "PAID");
    }

    @Test
    void knowsTheCountsOfThisMomentWithoutWriting() {
        var reading = new Tally(InterruptedDatabase.stoppingAfter(0, database), ORDERS);
        open("a", "north");
        counts(tally);
        become("a", "PAID");
        open("b", "south");
        open("c", "west");
        assertThat(withoutZeros(reading.countsOf(List.of("shop|north", "shop|south", "shop|east"))))
                .isEqualTo(Map.of("shop|north", Map.of("PAID", 1L), "shop|south", Map.of("OPEN", 1L)));
    }

    @Test
    void countsUnderAnotherKeyWhatMovesThere() {
        var byShop = new Tally(
                database,
                new Counted(
                        "orders",
                        order -> order.get(SHOP, ""),
                        shop -> shop.isEmpty() ? Filters.exists(SHOP, false) : Filters.eq(SHOP, shop),
                        (order, shop) -> shop.isEmpty() ? List.of() : List.of(new Counted.Place(shop, "orders"))));
        var shops = List.of("north", "south");
        open("a", "north");
        open("b", "north");
        assertThat(byShop.countsOf(shops)).isEqualTo(Map.of("north", Map.of("orders", 2L)));
        counts(byShop);
        orders.updateOne(Filters.eq("_id", "a"), Updates.combine(Updates.set(SHOP, "south"), Tally.CHANGED));
        orders.updateOne(Filters.eq("_id", "b"), Updates.combine(Updates.unset(SHOP), Tally.CHANGED));
        var moved = Map.of("north", Map.of("orders", 0L), "south", Map.of("orders", 1L));
        assertThat(byShop.countsOf(shops)).isEqualTo(moved);
        assertThat(counts(byShop)).isEqualTo(moved);
        assertThat(byShop.countsOf(shops)).isEqualTo(moved);
    }

    @Test
    void readsAPageOfKeysWhetherTheyAreCountedOrUnderWay() {
        IntStream.range(0, 8).filter(shop -> shop != 4).forEach(shop -> open("order-" + shop, "s" + shop));
        counts(tally);
        IntStream.of(4, 9).forEach(shop -> open("order-" + shop, "s" + shop));
        assertThatIllegalStateException()
                .isThrownBy(() -> counts(new Tally(InterruptedDatabase.stoppingAfter(2, database), ORDERS)));
        var plan = new Plans(database, "orders").latest();
        var underWay = new Moment(new Counts(database, "orders"), plan);
        assertThat(plan.done()).isFalse();
        assertThat(underWay.beginning("shop|", "s3", 3).keySet()).containsExactly("s3", "s4", "s5");
        assertThat(underWay.beginning("shop|", "s7", 3).keySet()).containsExactly("s7", "s9");
        assertThat(underWay.beginning("shop|")).hasSize(9);
        assertThat(underWay.of(List.of("all", "none"))).isEqualTo(Map.of("all", Map.of("OPEN", 9L)));
    }

    @Test
    void countsTooWhatWasThereBefore() {
        orders.insertMany(List.of(order("a", "north", "OPEN"), order("b", "north", "OPEN")));
        assertThat(tally.countsOf(List.of("all"))).isEmpty();
        tally.countToo(List.of("a", "b"));
        assertCounted();
        tally.countToo(List.of("a", "b"));
        become("b", "PAID");
        assertCounted();
    }

    @Test
    void readsCountsAndNoDocuments() {
        try (var store = new CountingStore()) {
            var many = store.database().getCollection("orders");
            var counting = new Tally(store.database(), ORDERS);
            many.withDocumentClass(BsonDocument.class)
                    .insertMany(IntStream.range(0, 4_000)
                            .mapToObj(id -> counting.entering(order("order-" + id, "shop-" + id, "OPEN"), many))
                            .toList());
            counts(counting);
            assertThat(store.examinedBy(() -> counting.counts(moment -> moment.beginning("shop|", "shop-1", 9))))
                    .isLessThan(150);
            many.updateMany(
                    Filters.in("_id", List.of("order-1", "order-2")),
                    Updates.combine(Updates.set(STATE, "PAID"), Tally.CHANGED));
            assertThat(store.examinedBy(() -> counting.countsOf(List.of("shop|shop-1", "shop|shop-2"))))
                    .isLessThan(20);
        }
    }
}
