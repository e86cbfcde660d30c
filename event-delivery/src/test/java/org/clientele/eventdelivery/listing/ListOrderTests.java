package org.clientele.eventdelivery.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.clientele.servicedefaults.Position;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list goes on where it ended. */
@Tag("embedded")
class ListOrderTests {

    private final MongoCollection<Document> documents = StoreFixture.database().getCollection("documents");

    @BeforeEach
    void index() {
        documents.createIndex(Indexes.ascending("value", "_id"));
    }

    @Test
    void goesOnAfterAnId() {
        keep("b", 1);
        keep("a", 1);
        keep("c", 2);
        assertThat(listed(ListOrder.BY_ID.after(null), ListOrder.BY_ID.sort())).containsExactly("a", "b", "c");
        assertThat(listed(ListOrder.BY_ID.after("a"), ListOrder.BY_ID.sort())).containsExactly("b", "c");
        assertThat(listed(ListOrder.BY_ID.after("a", Filters.eq("value", 1)), ListOrder.BY_ID.sort()))
                .containsExactly("b");
        var back = ListOrder.descending("_id");
        assertThat(listed(back.after("c"), back.sort())).containsExactly("b", "a");
    }

    @Test
    void goesOnAfterAPositionWhetherAnythingIsStillThereOrNot() {
        keep("a", 2);
        keep("b", 1);
        keep("c", 2);
        var order = ListOrder.ascending("value").thenById();
        assertThat(listed(order.after(null, Filters.empty()), order.sort())).containsExactly("b", "a", "c");
        assertThat(listed(order.after(new Position<>(1, "b")), order.sort())).containsExactly("a", "c");
        assertThat(listed(order.after(new Position<>(2, "aa")), order.sort())).containsExactly("c");
        var back = ListOrder.descending("value").thenById();
        assertThat(listed(back.after(new Position<>(2, "c")), back.sort())).containsExactly("a", "b");
        assertThat(listed(back.after(new Position<>(2, "c"), Filters.eq("value", 1)), back.sort()))
                .containsExactly("b");
    }

    /** However far the list has come; the page and what the store reads ahead. */
    @ParameterizedTest
    @ValueSource(ints = {10, 5_000, 9_990})
    void readsItsPageAlone(int at) {
        try (var store = new CountingStore()) {
            var many = store.database().getCollection("documents");
            for (var order : List.of(ListOrder.ascending("value"), ListOrder.descending("value"))) {
                Index.of(order.thenById().sort()).on(many);
            }
            many.insertMany(IntStream.range(0, 10_000)
                    .mapToObj(id -> new Document("_id", "%05d".formatted(id)).append("value", id / 10))
                    .toList());
            for (var order : List.of(ListOrder.ascending("value"), ListOrder.descending("value"))) {
                var after = order.thenById().after(new Position<>(at / 10, "%05d".formatted(at)));
                var sort = order.thenById().sort();
                assertThat(store.examinedBy(
                                () -> many.find(after).sort(sort).limit(50).into(new ArrayList<>())))
                        .isLessThan(300);
            }
        }
    }

    @Test
    void findsWhatLiesBetweenTwoPositions() {
        var all = IntStream.range(0, 12).mapToObj("%02d"::formatted).toList();
        all.forEach(id -> keep(id, Integer.parseInt(id) / 5));
        for (var order : List.of(ListOrder.ascending("value"), ListOrder.descending("value"))) {
            var ids = order.isDescending() ? all.reversed() : all;
            for (int after = -1; after < ids.size(); after++) {
                for (int upTo = after + 1; upTo <= ids.size(); upTo++) {
                    var pieces = order.thenById().between(position(ids, after), position(ids, upTo)).stream()
                            .flatMap(piece -> listed(piece, order.thenById().sort()).stream())
                            .toList();
                    assertThat(pieces).isEqualTo(ids.subList(after + 1, Math.min(upTo + 1, ids.size())));
                }
            }
        }
    }

    private static Position<Integer> position(List<String> ids, int at) {
        return at < 0 || at == ids.size() ? null : new Position<>(Integer.parseInt(ids.get(at)) / 5, ids.get(at));
    }

    @Test
    void readsNothingElseOfTheSameValue() {
        try (var store = new CountingStore()) {
            var many = store.database().getCollection("documents");
            var order = ListOrder.descending("value").thenById();
            Index.of(order.sort()).on(many);
            many.insertMany(IntStream.range(0, 5_000)
                    .mapToObj(id -> new Document("_id", "%05d".formatted(id)).append("value", 7))
                    .toList());
            var pieces = order.between(new Position<>(7, "03000"), new Position<>(7, "02980"));
            assertThat(store.examinedBy(
                            () -> assertThat(many.find(pieces.getFirst()).sort(order.sort()))
                                    .hasSize(20)))
                    .isEqualTo(40);
            assertThat(pieces).hasSize(1);
        }
    }

    private void keep(String id, int value) {
        documents.insertOne(new Document("_id", id).append("value", value));
    }

    private List<String> listed(Bson filter, Bson sort) {
        return documents
                .find(filter)
                .sort(sort)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }
}
