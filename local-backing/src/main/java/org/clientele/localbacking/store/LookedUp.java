package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields whose values an index has looked up, so that they need not be asked for again. */
record LookedUp(Condition condition, Set<String> fields) {

    /** The query without what is true of each document that has one of the condition's values in each of the fields. */
    Document without(Document query) {
        var left = new Document();
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                left.putAll(all(parts.stream()
                        .map(part -> without((Document) part))
                        .filter(part -> !part.isEmpty())
                        .toList()));
            } else if (!fields.contains(field) || !isAmongValues(field, value)) {
                left.put(field, value);
            }
        });
        return left;
    }

    private static Document all(List<Document> parts) {
        return parts.isEmpty() ? new Document() : new Document("$and", parts);
    }

    /** Of several equalities or choices of a field the values are those of one. */
    private boolean isAmongValues(String field, @Nullable Object value) {
        var equal = condition.equalities().get(field);
        var chosen = condition.choices().get(field);
        if (value instanceof Document operators && operators.size() == 1) {
            return equal != null
                    ? equal.equals(operators.get("$eq"))
                    : chosen != null && chosen.equals(operators.get("$in"));
        }
        return value != null && value.equals(equal);
    }
}
