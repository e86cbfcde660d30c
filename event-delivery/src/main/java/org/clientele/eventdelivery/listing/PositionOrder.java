package org.clientele.eventdelivery.listing;

import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** The order of a list by a field, and by id, the same way, where that has the same value. */
public record PositionOrder(ListOrder by) {

    /** Sorts by it, and makes the index for it. */
    public BsonDocument sort() {
        var sort = by.sort();
        sort.putAll(ids().sort());
        return sort;
    }

    /** All that comes after a position; the first condition is what any store begins by in its index. */
    public Bson after(Position<?> last) {
        return Filters.and(
                by.from(last.value()),
                Filters.or(
                        by.beyond(last.value()),
                        Filters.and(Filters.eq(by.field(), last.value()), ids().beyond(last.id()))));
    }

    /** What comes after the last one seen among what is wanted, or all of that. */
    public Bson after(@Nullable Position<?> last, Bson wanted) {
        return last == null ? wanted : Filters.and(wanted, after(last));
    }

    private ListOrder ids() {
        return new ListOrder(ListOrder.ID, by.isDescending());
    }
}
