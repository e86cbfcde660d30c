package org.clientele.eventdelivery.listing;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** Leaves of a list what is within somebody's reach, by the field that says who has it. */
public record OwnerFilter(String field) {

    /** Nothing is left out of what reaches everybody; what nobody has lacks the field. */
    public Stream<Bson> within(Reach reach) {
        if (reach.people() == null) {
            return Stream.empty();
        }
        var owners = new ArrayList<@Nullable String>(reach.people());
        if (reach.unowned()) {
            owners.add(null);
        }
        return Stream.of(owners.size() == 1 ? Filters.eq(field, owners.getFirst()) : Filters.in(field, owners));
    }
}
