package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of its fields, as far as an index can use it: {@code $and} is flattened, {@code $eq} is equality.
 * Everything else is left to the check of each candidate.
 *
 * @param missing the fields that must not be there
 * @param beginnings how some text in a field must begin
 */
record Condition(
        Map<String, Object> equalities,
        Map<String, List<?>> choices,
        Map<String, Document> ranges,
        Set<String> missing,
        Map<String, String> beginnings) {

    /** Characters as they are, each that means something escaped. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\^((?:[^\\\\^$.|?*+()\\[\\]{}]|\\\\[\\\\^$.|?*+()\\[\\]{}])+)", Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Set<String> BOUNDS = Set.of("$gt", "$gte", "$lt", "$lte");

    static Condition of(Document query) {
        var condition = new Condition(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>(), new HashMap<>());
        condition.read(query);
        return condition;
    }

    /** The values that {@code field} may have, or null if the query does not limit it to a few. */
    @Nullable
    Collection<?> valuesOf(String field) {
        if (equalities.containsKey(field)) {
            return List.of(equalities.get(field));
        }
        var chosen = choices.get(field);
        return chosen == null ? null : chosen.stream().map(Missing::ofNullable).toList();
    }

    private void read(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> read((Document) part));
            } else if (!field.startsWith("$")) {
                read(field, value);
            }
        });
    }

    private void read(String field, @Nullable Object value) {
        if (value instanceof BsonRegularExpression pattern) {
            readBeginning(field, pattern);
        } else if (value instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> read(field, operator, operand));
        } else if (isIndexable(value)) {
            equalities.put(field, value);
        }
    }

    /** Of several the longest, which is likely to find least. */
    private void readBeginning(String field, BsonRegularExpression pattern) {
        var beginning = BEGINNING.matcher(pattern.getPattern());
        if (beginning.matches()
                && (pattern.getOptions() == null || pattern.getOptions().isEmpty())) {
            var text = ESCAPE.matcher(beginning.group(1)).replaceAll("$1");
            beginnings.merge(field, text, (one, other) -> one.length() >= other.length() ? one : other);
        }
    }

    /** The range of what begins as it must; unlike other ranges it holds for one element of an array. */
    @Nullable
    Document beginning(String field) {
        var text = beginnings.get(field);
        if (text == null || text.charAt(text.length() - 1) == Character.MAX_VALUE) {
            return null;
        }
        var next = (char) (text.charAt(text.length() - 1) + 1);
        return new Document("$gte", text).append("$lt", text.substring(0, text.length() - 1) + next);
    }

    private void read(String field, String operator, @Nullable Object operand) {
        if (operator.equals("$eq") && isIndexable(operand)) {
            equalities.put(field, operand);
        } else if (operator.equals("$in") && operand instanceof List<?> values && areIndexable(values)) {
            choices.put(field, values);
        } else if (BOUNDS.contains(operator) && isIndexable(operand)) {
            ranges.computeIfAbsent(field, f -> new Document()).merge(operator, operand, tighter(operator));
        } else if (operator.equals("$exists") && !Utils.isTrue(operand)) {
            missing.add(field);
        }
    }

    /** Of two limits on the same side the one that leaves less. */
    static BinaryOperator<Object> tighter(String operator) {
        var order = ValueComparator.asc();
        return operator.startsWith("$g") ? BinaryOperator.maxBy(order) : BinaryOperator.minBy(order);
    }

    private static boolean isOperators(Document value) {
        return value.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    /** Among several, null stands for what is missing too, which an index of every document has in one place. */
    private static boolean areIndexable(Collection<?> values) {
        return values.stream().allMatch(value -> value == null || isIndexable(value));
    }

    /** Null also finds missing fields, and patterns and arrays match in their own way: those are not looked up. */
    private static boolean isIndexable(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Document d -> false;
            case Collection<?> c -> false;
            case BsonRegularExpression r -> false;
            default -> true;
        };
    }
}
