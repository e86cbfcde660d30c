package org.clientele.eventdelivery.aggregate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonNull;

/**
 * What turns one part of a stored document into a new one. Fields that this version of the program does not know are
 * left alone, and so are those that it does not change, in which there may be more than it knows; what it derives and
 * is not there yet is added.
 */
record Difference(String part, BsonDocument changed, Set<String> removed) {

    /**
     * @param stored the part as it was read
     * @param before what it says, encoded again
     * @param after what it shall say, encoded
     */
    static Difference between(String part, BsonDocument stored, BsonDocument before, BsonDocument after) {
        var changed = new BsonDocument();
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field)) || !stored.containsKey(field)) {
                changed.append(field, value);
            }
        });
        var removed = new LinkedHashSet<>(before.keySet());
        removed.removeAll(after.keySet());
        removed.retainAll(stored.keySet());
        return new Difference(part, changed, removed);
    }

    void addTo(BsonDocument set, BsonDocument unset) {
        changed.forEach((field, value) -> set.append(part + "." + field, value));
        removed.forEach(field -> unset.append(part + "." + field, BsonNull.VALUE));
    }
}
