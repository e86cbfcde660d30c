package org.clientele.eventdelivery.listing;

import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The order of a list by a field of which every document has another value. */
public record ListOrder(String field, boolean isDescending) {

    static final String ID = "_id";

    /** The order in which most lists are shown. */
    public static final ListOrder BY_ID = ascending(ID);

    public static ListOrder ascending(String field) {
        return new ListOrder(field, false);
    }

    public static ListOrder descending(String field) {
        return new ListOrder(field, true);
    }

    /** The same where documents can have the same value: those in the order of their ids. */
    public PositionOrder thenById() {
        return new PositionOrder(this);
    }

    /** Sorts by it, and makes the index for it. */
    public BsonDocument sort() {
        return new BsonDocument(field, new BsonInt32(isDescending ? -1 : 1));
    }

    /** All that comes after the last one seen, or everything. */
    public Bson after(@Nullable Object last) {
        return last == null ? Filters.empty() : beyond(last);
    }

    /** What comes after the last one seen among what is wanted, or all of that. */
    public Bson after(@Nullable Object last, Bson wanted) {
        return last == null ? wanted : Filters.and(wanted, beyond(last));
    }

    ListOrder reversed() {
        return new ListOrder(field, !isDescending);
    }

    Bson from(Object value) {
        return isDescending ? Filters.lte(field, value) : Filters.gte(field, value);
    }

    Bson beyond(Object value) {
        return isDescending ? Filters.lt(field, value) : Filters.gt(field, value);
    }
}
