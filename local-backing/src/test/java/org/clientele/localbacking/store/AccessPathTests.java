package org.clientele.localbacking.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.localbacking.store.SecondaryIndex.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessPathTests {

    private static final int DOCUMENTS = 50_000;

    private static Storage storage;
    private static Documents documents;
    private static OrderedIndex byOwnerAndDay;
    private static OrderedIndex bySparseDue;

    @BeforeAll
    static void fill() {
        storage = new Storage(Engine.inMemory());
        var catalogue = new Catalogue(storage);
        storage.atomically(() -> {
            documents =
                    new Documents(storage, catalogue.documents("shop", "orders").space());
            byOwnerAndDay =
                    index(catalogue, "owner_day", false, new IndexKey("owner", true), new IndexKey("day", false));
            bySparseDue = index(catalogue, "due", true, new IndexKey("due.shard", true), new IndexKey("due.at", true));
            IntStream.range(0, DOCUMENTS).forEach(AccessPathTests::add);
            return documents;
        });
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    private static OrderedIndex index(Catalogue catalogue, String name, boolean sparse, IndexKey... fields) {
        var place = catalogue.index("shop", "orders", name);
        return new SecondaryIndex(catalogue, documents, place, name, List.of(fields), new Kind(false, sparse));
    }

    private static void add(int number) {
        var document = new Document("_id", number)
                .append("owner", "owner-" + number % 1000)
                .append("day", number);
        if (number % 5000 == 0) {
            document.append("due", new Document("shard", number / 5000 % 2).append("at", number));
        }
        var position = new Position(OrderedBytes.of(number));
        documents.put(position, document);
        byOwnerAndDay.add(document, position, null);
        bySparseDue.add(document, position, null);
    }

    @Test
    void readsOnlyTheCandidatesOfAnEquality() {
        assertThat(positions(new Document("$and", List.of(new Document("owner", "owner-7"))), null))
                .hasSize(DOCUMENTS / 1000);
    }

    @Test
    void readsOnlyTheCandidatesOfARange() {
        var query = new Document("owner", "owner-7").append("day", new Document("$lt", 3000));
        assertThat(positions(query, null)).containsExactly(2007, 1007, 7);
    }

    @Test
    void readsNoFurtherThanTheTighterOfTwoBounds() {
        var below = List.of(day("$lt", 3000), day("$lte", 1007), day("$lte", 2000));
        assertThat(positions(new Document("owner", "owner-7").append("$and", below), null))
                .containsExactly(1007, 7);
        var above = List.of(day("$gte", 47_000), day("$gt", 48_007), day("$gt", 40_000));
        assertThat(positions(new Document("owner", "owner-7").append("$and", above), null))
                .containsExactly(49_007);
    }

    @Test
    void readsNothingThatAStrictBoundLeavesOut() {
        for (var outside : List.of(day("$lt", 7), day("$gt", 49_007))) {
            assertThat(positions(new Document("owner", "owner-7").append("$and", List.of(outside)), null))
                    .isEmpty();
        }
        assertThat(positions(new Document("owner", new Document("$gt", "owner-998")), null))
                .hasSize(DOCUMENTS / 1000);
        assertThat(positions(new Document("owner", new Document("$lt", "owner-1")), null))
                .hasSize(DOCUMENTS / 1000);
    }

    private static Document day(String operator, int value) {
        return new Document("day", new Document(operator, value));
    }

    @Test
    void keepsTheOrderOfTheIndexAndItsReverse() {
        var query = new Document("owner", "owner-7").append("day", new Document("$gte", 48000));
        assertThat(positions(query, new Document("day", -1))).containsExactly(49007, 48007);
        assertThat(positions(query, new Document("day", 1))).containsExactly(48007, 49007);
    }

    @Test
    void leavesAnotherOrderToTheSort() {
        var path = path(new Document("owner", "owner-7"), new Document("size", 1));
        assertThat(path.sorted()).isFalse();
    }

    @Test
    void readsEachOfSeveralChoices() {
        var query = new Document("owner", new Document("$in", List.of("owner-1", "owner-2")))
                .append("day", new Document("$lte", 1002));
        assertThat(positions(query, null)).containsExactlyInAnyOrder(1, 1001, 2, 1002);
    }

    @Test
    void mergesSeveralChoicesInTheOrderOfWhatFollowsThem() {
        var choices = new Document("owner", new Document("$in", List.of("owner-2", "owner-1")));
        var late = choices.append("day", new Document("$gte", 48_000));
        assertThat(path(late, new Document("day", 1)).sorted()).isTrue();
        assertThat(positions(late, new Document("day", 1))).containsExactly(48_001, 48_002, 49_001, 49_002);
        assertThat(positions(late, new Document("day", -1))).containsExactly(49_002, 49_001, 48_002, 48_001);
        assertThat(path(choices, new Document("size", 1)).sorted()).isFalse();
    }

    @Test
    void findsNestedFieldsInASparseIndexOfFewDocuments() {
        assertThat(bySparseDue.getCount()).isEqualTo(10);
        var query = new Document("due.shard", 0).append("due.at", new Document("$lte", 20_000));
        assertThat(ids(AccessPath.best(List.of(bySparseDue), Condition.of(query), null)
                        .orElseThrow()))
                .containsExactly(0, 10_000, 20_000);
    }

    @Test
    void doesNotUseASparseIndexForOrderAlone() {
        assertThat(AccessPath.best(List.of(bySparseDue), Condition.of(new Document()), new Document("due.shard", 1)))
                .isEmpty();
    }

    @Test
    void doesNotLookUpNullBecauseItAlsoMeansMissing() {
        assertThat(AccessPath.best(List.of(bySparseDue), Condition.of(new Document("due.shard", null)), null))
                .isEmpty();
    }

    @Test
    void readsOnlyTheCandidatesThatLackAField() {
        var query = new Document("owner", new Document("$exists", false));
        assertThat(positions(query, new Document("day", -1))).isEmpty();
        assertThat(path(query, new Document("day", -1)).sorted()).isTrue();
        assertThat(positions(new Document("owner", "owner-7").append("day", query.get("owner")), null))
                .isEmpty();
    }

    @Test
    void doesNotLookForWhatLacksAFieldInASparseIndex() {
        var query = new Document("due.shard", new Document("$exists", false));
        assertThat(AccessPath.best(List.of(bySparseDue), Condition.of(query), null))
                .isEmpty();
    }

    @Test
    void leavesToEachDocumentWhatItDidNotLookUp() {
        var owned = new Document("owner", new Document("$in", List.of("owner-1", "owner-2")));
        var late = new Document("day", new Document("$gte", 48_000));
        assertThat(unanswered(owned)).isEmpty();
        assertThat(unanswered(new Document("$and", List.of(owned, late))))
                .isEqualTo(new Document("$and", List.of(late)));
        assertThat(unanswered(new Document("owner", "owner-1").append("day", 7).append("size", 1)))
                .isEqualTo(new Document("size", 1));
    }

    @Test
    void asksOfEachDocumentWhatLooksUpNothing() {
        var missing = new Document("owner", new Document("$exists", false));
        var either = new Document("owner", new Document("$in", List.of("owner-1", "owner-2")));
        var other = new Document("owner", new Document("$in", List.of("owner-2")));
        var both = new Document("$and", List.of(new Document("owner", "owner-1"), missing));
        assertThat(unanswered(missing)).isEqualTo(missing);
        assertThat(unanswered(both)).isEqualTo(both);
        assertThat(unanswered(new Document("$and", List.of(either, other))))
                .isEqualTo(new Document("$and", List.of(either)));
    }

    private Document unanswered(Document query) {
        return path(query, null).unanswered(query);
    }

    @Test
    void forgetsARemovedDocument() {
        var document = new Document("_id", 1_008).append("owner", "owner-8").append("day", 1_008);
        storage.atomically(() -> byOwnerAndDay.remove(document));
        assertThat(positions(new Document("owner", "owner-8"), null))
                .hasSize(49)
                .doesNotContain(1_008);
    }

    private List<Object> positions(Document query, Document orderBy) {
        return ids(path(query, orderBy));
    }

    private static List<Object> ids(AccessPath path) {
        return path.documents().map(document -> document.get("_id")).toList();
    }

    private AccessPath path(Document query, Document orderBy) {
        return AccessPath.best(List.of(byOwnerAndDay), Condition.of(query), orderBy)
                .orElseThrow();
    }
}
