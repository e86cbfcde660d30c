package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one ordered index would answer a query: by the values of its leading fields, then by a range of the next one.
 * What it finds is a superset of which each document is checked for what is {@link #unanswered}; {@code sorted} says
 * whether the order asked for is kept.
 */
final class AccessPath {

    /** No path is better. */
    private static final int FINDS_ONE = Integer.MAX_VALUE;

    private final OrderedIndex index;
    private final Condition condition;
    private final List<Collection<?>> leading;
    private final @Nullable Document beginning;
    private final @Nullable Document range;
    private final boolean sorted;
    private final boolean backwards;

    private AccessPath(OrderedIndex index, Condition condition, @Nullable Document orderBy) {
        this.index = index;
        this.condition = condition;
        this.leading = leadingValues();
        var next =
                leading.size() < fields().size() ? fields().get(leading.size()).getKey() : "";
        this.beginning = condition.beginning(next);
        this.range = beginning == null ? condition.ranges().get(next) : beginning;
        this.sorted = !index.hasArrays() && (follows(orderBy, false) || follows(orderBy, true));
        this.backwards = sorted && !follows(orderBy, false);
    }

    /** The path that narrows most; one that only keeps the order counts too, where every document is in the index. */
    static Optional<AccessPath> best(List<OrderedIndex> indexes, Condition condition, @Nullable Document orderBy) {
        Optional<AccessPath> best = Optional.empty();
        int highest = 0;
        for (var index : indexes) {
            var path = new AccessPath(index, condition, orderBy);
            var rank = path.rank();
            if (rank > highest) {
                best = Optional.of(path);
                highest = rank;
            }
            if (rank == FINDS_ONE) {
                break;
            }
        }
        return best;
    }

    boolean sorted() {
        return sorted;
    }

    /** What of the query is still to be asked of each document: entries of arrays tell nothing for certain. */
    Document unanswered(Document query) {
        if (index.hasArrays()) {
            return query;
        }
        var lookedUp = fields().stream()
                .limit(leading.size())
                .map(IndexKey::getKey)
                .filter(field -> !condition.missing().contains(field))
                .collect(Collectors.toSet());
        return new LookedUp(condition, lookedUp).without(query);
    }

    /** Whether it reads a part of the index only. */
    boolean narrows() {
        return !leading.isEmpty() || range != null;
    }

    Stream<Document> documents() {
        if (sorted && leading.stream().anyMatch(values -> values.size() > 1)) {
            return index.merge(runs(), backwards);
        }
        return leading.size() == fields().size()
                ? index.at(prefixes().map(prefix -> key(prefix, null)).toList(), backwards)
                : index.read(ranges(), backwards);
    }

    private int rank() {
        if (index.isUnique() && leading.size() == fields().size()) {
            return FINDS_ONE;
        }
        if (!narrows() && !index.holdsEveryDocument()) {
            return 0;
        }
        return 4 * leading.size() + (range == null ? 0 : 2) + (sorted ? 1 : 0);
    }

    private List<IndexKey> fields() {
        return index.getKeys();
    }

    private List<Collection<?>> leadingValues() {
        var values = new ArrayList<Collection<?>>();
        for (var field : fields()) {
            var possible = possible(field.getKey());
            if (possible == null) {
                break;
            }
            values.add(possible);
        }
        return values;
    }

    private @Nullable Collection<?> possible(String field) {
        if (index.holdsEveryDocument() && condition.missing().contains(field)) {
            return List.of(Missing.getInstance());
        }
        var values = condition.valuesOf(field);
        return index.holdsEveryDocument() || values == null || !values.contains(Missing.getInstance()) ? values : null;
    }

    private List<KeyRange> ranges() {
        return prefixes().map(this::range).toList();
    }

    /** The ranges with what their keys begin with. */
    private List<Merge.Run> runs() {
        return prefixes()
                .map(prefix -> new Merge.Run(range(prefix), key(prefix, null).length))
                .toList();
    }

    /** One for each combination of leading values; equal ones would give a document twice. */
    private Stream<List<Object>> prefixes() {
        List<List<Object>> prefixes = List.of(List.of());
        for (var values : leading) {
            var longer = new ArrayList<List<Object>>();
            for (var prefix : prefixes) {
                values.forEach(value -> longer.add(with(prefix, value)));
            }
            prefixes = longer;
        }
        return prefixes.stream().map(AccessPath::normalized).distinct();
    }

    private static List<Object> normalized(List<Object> values) {
        return values.isEmpty()
                ? values
                : new KeyValue(values).normalized().stream().toList();
    }

    private KeyRange range(List<Object> prefix) {
        return new KeyRange(edge(prefix, true), edge(prefix, false));
    }

    /** Where the entries begin or end; a strict bound leaves out those that have its value. */
    private byte[] edge(List<Object> prefix, boolean first) {
        var bound = bound(first);
        var key = key(prefix, bound);
        return first == isStrict(first, bound) ? KeyRange.after(key) : key;
    }

    private boolean isStrict(boolean first, @Nullable Object bound) {
        var strict = range == null || bound == null ? null : range.get(strictly(first));
        return strict != null && ValueComparator.asc().compare(strict, bound) == 0;
    }

    /** The operator of a strict bound at this end of the index; in a descending field the ends change places. */
    private String strictly(boolean first) {
        return isLower(first) ? "$gt" : "$lt";
    }

    private boolean isLower(boolean first) {
        return fields().get(leading.size()).isAscending() == first;
    }

    private byte[] key(List<Object> prefix, @Nullable Object bound) {
        return index.space().key(OrderedBytes.of(fields(), normalized(with(prefix, bound))));
    }

    /** The bound of the range at this end of the index. */
    private @Nullable Object bound(boolean first) {
        if (range == null) {
            return null;
        }
        if (!isLower(first)
                && index.hasArrays()
                && beginning == null
                && (range.containsKey("$gt") || range.containsKey("$gte"))) {
            return null; // one element may be above the lower bound and another below the upper one
        }
        var strict = strictly(first);
        return Stream.of(strict, strict + "e")
                .map(range::get)
                .filter(Objects::nonNull)
                .reduce(Condition.tighter(strict))
                .orElse(null);
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
