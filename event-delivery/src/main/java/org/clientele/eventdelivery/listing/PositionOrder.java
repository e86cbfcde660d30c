package org.clientele.eventdelivery.listing;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * What comes after the one position up to the other and with it, or from the beginning or to the end: in pieces
     * that follow each other, each one piece of the index, however many have the same value.
     */
    public List<Bson> between(@Nullable Position<?> after, @Nullable Position<?> upTo) {
        if (after != null && upTo != null && after.value().equals(upTo.value())) {
            return List.of(Filters.and(
                    Filters.eq(by.field(), after.value()),
                    ids().beyond(after.id()),
                    ids().reversed().from(upTo.id())));
        }
        var pieces = new ArrayList<Bson>();
        var others = new ArrayList<Bson>();
        if (after != null) {
            pieces.add(Filters.and(Filters.eq(by.field(), after.value()), ids().beyond(after.id())));
            others.add(by.beyond(after.value()));
        }
        if (upTo != null) {
            others.add(by.reversed().beyond(upTo.value()));
        }
        pieces.add(others.isEmpty() ? Filters.empty() : Filters.and(others));
        if (upTo != null) {
            pieces.add(Filters.and(
                    Filters.eq(by.field(), upTo.value()), ids().reversed().from(upTo.id())));
        }
        return pieces;
    }

    private ListOrder ids() {
        return new ListOrder(ListOrder.ID, by.isDescending());
    }
}
