package org.clientele.eventdelivery.former;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bson.BsonDocument;

/**
 * The top-level fields that turn a stored document into one with the new state.
 *
 * <p>Fields that this version of the program does not know are left alone.
 */
record StateDiff(BsonDocument changed, Set<String> removed) {

    /**
     * @param stored the document as it was read
     * @param before the state in it, encoded again
     * @param after the new state, encoded
     */
    static StateDiff between(BsonDocument stored, BsonDocument before, BsonDocument after) {
        var changed = new BsonDocument();
        after.forEach((field, value) -> {
            if (!value.equals(stored.get(field))) {
                changed.append(field, value);
            }
        });
        var removed = new LinkedHashSet<>(before.keySet());
        removed.removeAll(after.keySet());
        removed.retainAll(stored.keySet());
        return new StateDiff(changed, removed);
    }
}
