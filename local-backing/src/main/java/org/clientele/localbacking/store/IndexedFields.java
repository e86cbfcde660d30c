package org.clientele.localbacking.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of an index, whose paths are taken apart once and not for each document. */
final class IndexedFields {

    private static final Pattern DOT = Pattern.compile(Pattern.quote(Utils.PATH_DELIMITER));

    private final List<Field> fields;

    private record Field(String path, List<String> names) {

        static Field of(IndexKey key) {
            return new Field(key.getKey(), DOT.splitAsStream(key.getKey()).toList());
        }

        /** Through lists the library finds the way. */
        Object in(Document document) {
            Object value = document;
            for (var name : names) {
                if (value instanceof Collection) {
                    return orMissing(Utils.getSubdocumentValueCollectionAware(document, path));
                }
                value = value instanceof Document part ? orMissing(part.get(name)) : Missing.getInstance();
            }
            return value;
        }

        private static Object orMissing(@Nullable Object value) {
            return value == null ? Missing.getInstance() : value;
        }
    }

    IndexedFields(List<IndexKey> keys) {
        this.fields = keys.stream().map(Field::of).toList();
    }

    /** What a document has in each of them; what is null counts as missing. */
    List<Object> in(Document document) {
        var values = new ArrayList<>(fields.size());
        for (var field : fields) {
            values.add(field.in(document));
        }
        return values;
    }
}
