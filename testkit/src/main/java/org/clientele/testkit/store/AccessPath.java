package org.clientele.testkit.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one ordered index would answer a query: by the values of its leading fields, then by a range of the next one.
 * What it finds is a superset that is checked document by document; {@code sorted} says whether the order asked for is
 * kept.
 */
final class AccessPath {

    private final OrderedIndex index;
    private final Condition condition;
    private final List<Collection<?>> leading;
    private final @Nullable Document range;
    private final boolean sorted;
    private final boolean backwards;

    private AccessPath(OrderedIndex index, Condition condition, @Nullable Document orderBy) {
        this.index = index;
        this.condition = condition;
        this.leading = leadingValues();
        this.range = leading.size() < fields().size()
                ? condition.ranges().get(fields().get(leading.size()).getKey())
                : null;
        var single = leading.stream().allMatch(values -> values.size() == 1);
        this.sorted = single && (follows(orderBy, false) || follows(orderBy, true));
        this.backwards = sorted && !follows(orderBy, false);
    }

    /** The path that narrows most; one that only keeps the order counts too, where every document is in the index. */
    static Optional<AccessPath> best(List<OrderedIndex> indexes, Condition condition, @Nullable Document orderBy) {
        return indexes.stream()
                .map(index -> new AccessPath(index, condition, orderBy))
                .filter(path -> path.rank() > 0)
                .max((one, other) -> Integer.compare(one.rank(), other.rank()));
    }

    boolean sorted() {
        return sorted;
    }

    Stream<Object> positions() {
        if (leading.isEmpty() && range == null) {
            return index.all(backwards);
        }
        return prefixes().stream()
                .flatMap(prefix -> index.between(from(prefix), to(prefix), backwards))
                .distinct();
    }

    private int rank() {
        var narrowing = 4 * leading.size() + (range == null ? 0 : 2);
        if (narrowing == 0 && !index.holdsEveryDocument()) {
            return 0;
        }
        return narrowing + (sorted ? 1 : 0);
    }

    private List<IndexKey> fields() {
        return index.getKeys();
    }

    private List<Collection<?>> leadingValues() {
        var values = new ArrayList<Collection<?>>();
        for (var field : fields()) {
            var possible = condition.valuesOf(field.getKey());
            if (possible == null) {
                break;
            }
            values.add(possible);
        }
        return values;
    }

    private List<List<Object>> prefixes() {
        List<List<Object>> prefixes = List.of(List.of());
        for (var values : leading) {
            var longer = new ArrayList<List<Object>>();
            for (var prefix : prefixes) {
                values.forEach(value -> longer.add(with(prefix, value)));
            }
            prefixes = longer;
        }
        return prefixes;
    }

    private OrderedKey from(List<Object> prefix) {
        return OrderedKey.before(with(prefix, bound(true)));
    }

    private OrderedKey to(List<Object> prefix) {
        return OrderedKey.after(with(prefix, bound(false)));
    }

    /** The bound of the range at this end of the index; in a descending field the ends change places. */
    private @Nullable Object bound(boolean first) {
        if (range == null) {
            return null;
        }
        var lower = fields().get(leading.size()).isAscending() == first;
        var strict = range.get(lower ? "$gt" : "$lt");
        return strict == null ? range.get(lower ? "$gte" : "$lte") : strict;
    }

    /** Whether the entries come in the order asked for, leaving out fields that have one value only. */
    private boolean follows(@Nullable Document orderBy, boolean reversed) {
        if (orderBy == null || orderBy.isEmpty()) {
            return false;
        }
        var next = leading.size();
        for (var order : orderBy.entrySet()) {
            if (condition.equalities().containsKey(order.getKey())) {
                continue;
            }
            if (next == fields().size() || !fields().get(next).getKey().equals(order.getKey())) {
                return false;
            }
            var ascending = order.getValue() instanceof Number direction && direction.intValue() > 0;
            if ((fields().get(next).isAscending() == ascending) == reversed) {
                return false;
            }
            next++;
        }
        return true;
    }

    private static List<Object> with(List<Object> prefix, @Nullable Object value) {
        if (value == null) {
            return prefix;
        }
        var longer = new ArrayList<>(prefix);
        longer.add(value);
        return longer;
    }
}
