package org.clientele.eventdelivery.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

class StateDiffTests {

    @Property
    void turnsTheOldStateIntoTheNew(@ForAll("states") BsonDocument before, @ForAll("states") BsonDocument after) {
        assertThat(updated(before, StateDiff.between(before, before, after))).isEqualTo(after);
    }

    @Property
    void leavesUnknownFieldsAlone(@ForAll("states") BsonDocument before, @ForAll("states") BsonDocument after) {
        BsonDocument stored = before.clone().append("unknown", new BsonInt32(1));
        assertThat(updated(stored, StateDiff.between(stored, before, after)))
                .isEqualTo(after.clone().append("unknown", new BsonInt32(1)));
    }

    @Property
    void findsNothingBetweenEqualStates(@ForAll("states") BsonDocument state) {
        var diff = StateDiff.between(state, state.clone(), state.clone());
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.removed()).isEmpty();
    }

    private static BsonDocument updated(BsonDocument stored, StateDiff diff) {
        BsonDocument updated = stored.clone();
        updated.putAll(diff.changed());
        diff.removed().forEach(updated::remove);
        return updated;
    }

    @Provide
    Arbitrary<BsonDocument> states() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "d", "e");
        return Arbitraries.maps(names, values()).ofMaxSize(5).map(StateDiffTests::document);
    }

    private static Arbitrary<BsonValue> values() {
        Arbitrary<BsonValue> leaves = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 2).map(BsonInt32::new),
                Arbitraries.longs().between(0, 2).map(BsonInt64::new),
                Arbitraries.of("x", "y").map(BsonString::new));
        return Arbitraries.oneOf(
                leaves,
                leaves.list().ofMaxSize(2).map(BsonArray::new),
                Arbitraries.maps(Arbitraries.of("p", "q"), leaves).ofMaxSize(2).map(StateDiffTests::document));
    }

    private static BsonDocument document(Map<String, BsonValue> fields) {
        var document = new BsonDocument();
        document.putAll(fields);
        return document;
    }
}
