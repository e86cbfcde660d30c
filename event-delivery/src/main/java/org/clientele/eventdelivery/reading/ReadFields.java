package org.clientele.eventdelivery.reading;

import com.mongodb.client.model.Updates;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How fields of a projection follow what is read. */
public final class ReadFields {

    private ReadFields() {}

    /** Keeps the value, or nothing where there is none any more. */
    public static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? Updates.unset(field) : Updates.set(field, value);
    }
}
