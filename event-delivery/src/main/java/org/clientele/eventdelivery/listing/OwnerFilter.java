package org.clientele.eventdelivery.listing;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of a list what is within somebody's reach, by the field that says who has it.
 *
 * @param nobody what the field says where nobody has it, null if it is missing then
 */
public record OwnerFilter(String field, @Nullable String nobody) {

    /** By a field that is missing where nobody has it. */
    public OwnerFilter(String field) {
        this(field, null);
    }

    /** Nothing is left out of what reaches everybody. */
    public Stream<Bson> within(Reach reach) {
        if (reach.people() == null) {
            return Stream.empty();
        }
        var owners = new ArrayList<@Nullable String>(reach.people());
        if (reach.unowned()) {
            owners.add(nobody);
        }
        return Stream.of(owners.size() == 1 ? Filters.eq(field, owners.getFirst()) : Filters.in(field, owners));
    }
}
