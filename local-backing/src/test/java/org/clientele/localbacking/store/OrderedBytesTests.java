package org.clientele.localbacking.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderedBytesTests {

    private static final List<Object> VALUES = Arrays.asList(
            MinKey.getInstance(),
            null,
            Double.NEGATIVE_INFINITY,
            -(1L << 62),
            -2.5,
            -1,
            -0.0,
            0L,
            1,
            1.5,
            (1L << 53) - 1,
            1L << 53,
            (1L << 53) + 1,
            (1L << 62) + 1,
            Long.MAX_VALUE - 1,
            Double.POSITIVE_INFINITY,
            "",
            "\0",
            "\0a",
            "\1",
            "a",
            "a\0",
            "a\1b",
            "ab",
            "b",
            "\u00e9",
            "\u20ac",
            "\ud83d\ude00",
            "\ufffd",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", "x"),
            new BinData(new byte[] {}),
            new BinData(new byte[] {2}),
            new BinData(new byte[] {(byte) 200}),
            new BinData(new byte[] {0, 0}),
            new LegacyUUID(-1, 1),
            new LegacyUUID(1, -1),
            new UUID(1, 1),
            new UUID(1, -1),
            new UUID(-1, 1),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000000"),
            false,
            true,
            Instant.ofEpochMilli(-1),
            Instant.EPOCH,
            Instant.ofEpochMilli(Long.MAX_VALUE / 2),
            new BsonTimestamp(1),
            new BsonTimestamp(-1),
            MaxKey.getInstance());

    @Test
    void sortsEveryPairAsTheServerDoes() {
        for (var one : VALUES) {
            for (var other : VALUES) {
                assertThat(sign(Arrays.compareUnsigned(OrderedBytes.of(one), OrderedBytes.of(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(sign(server(one, other)));
            }
        }
    }

    @Test
    void sortsTheOtherWayRoundInADescendingField() {
        var fields = List.of(new IndexKey("a", false), new IndexKey("b", true));
        var keys = new ArrayList<List<Object>>();
        VALUES.forEach(first -> List.of(2, 1).forEach(second -> keys.add(Arrays.asList(first, second))));
        for (var one : keys) {
            for (var other : keys) {
                var first = -server(one.getFirst(), other.getFirst());
                var expected = first == 0 ? server(one.getLast(), other.getLast()) : first;
                assertThat(sign(Arrays.compareUnsigned(OrderedBytes.of(fields, one), OrderedBytes.of(fields, other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(sign(expected));
            }
        }
    }

    @Test
    void givesEqualNumbersTheSameBytes() {
        assertThat(OrderedBytes.of(5)).isEqualTo(OrderedBytes.of(5L)).isEqualTo(OrderedBytes.of(5.0));
        assertThat(OrderedBytes.of(-0.0)).isEqualTo(OrderedBytes.of(0));
    }

    @Test
    void isNeverTheBeginningOfAnotherValue() {
        for (var one : VALUES) {
            for (var other : VALUES) {
                var begun = OrderedBytes.of(one);
                var longer = OrderedBytes.of(other);
                if (begun.length < longer.length) {
                    assertThat(Arrays.copyOf(longer, begun.length)).isNotEqualTo(begun);
                }
            }
        }
    }

    private static int server(Object one, Object other) {
        return ValueComparator.ascWithoutListHandling().compare(normalized(one), normalized(other));
    }

    private static Object normalized(Object value) {
        return new KeyValue(Arrays.asList(value)).normalized().get(0);
    }

    private static int sign(int order) {
        return Integer.signum(order);
    }
}
