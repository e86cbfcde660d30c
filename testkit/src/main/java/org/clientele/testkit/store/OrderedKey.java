package org.clientele.testkit.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;

/**
 * The values of an index entry, or the end of a range of entries: a key with fewer values than the index has fields
 * lies {@code BEFORE} or {@code AFTER} all entries that begin with them.
 */
record OrderedKey(List<Object> values, Side side) {

    enum Side {
        BEFORE,
        ENTRY,
        AFTER
    }

    static OrderedKey entry(KeyValue values) {
        return new OrderedKey(values.stream().toList(), Side.ENTRY);
    }

    static OrderedKey before(List<Object> prefix) {
        return new OrderedKey(normalized(prefix), Side.BEFORE);
    }

    static OrderedKey after(List<Object> prefix) {
        return new OrderedKey(normalized(prefix), Side.AFTER);
    }

    private static List<Object> normalized(List<Object> values) {
        return values.isEmpty()
                ? values
                : new KeyValue(values).normalized().stream().toList();
    }

    /** Field by field in each field's direction, as the server sorts. */
    static Comparator<OrderedKey> inOrderOf(List<IndexKey> fields) {
        return (one, other) -> compare(fields, one, other);
    }

    private static int compare(List<IndexKey> fields, OrderedKey one, OrderedKey other) {
        var common = Math.min(one.values.size(), other.values.size());
        for (int i = 0; i < common; i++) {
            var order = ValueComparator.ascWithoutListHandling().compare(one.values.get(i), other.values.get(i));
            if (order != 0) {
                return fields.get(i).isAscending() ? order : -order;
            }
        }
        return one.side.compareTo(other.side);
    }
}
