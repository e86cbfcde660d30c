package org.clientele.analytics.ranking.http;

import java.math.BigInteger;
import org.clientele.servicedefaults.Cursor;

/** A place in a list that is sorted by revenue, then by id: where the next page goes on. */
record Place(BigInteger revenue, String id) {

    static Place decoded(String cursor) {
        var values = Cursor.decode(cursor, 2).values();
        try {
            return new Place(new BigInteger(values.getFirst()), values.getLast());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    Cursor cursor() {
        return Cursor.after(revenue.toString(), id);
    }
}
