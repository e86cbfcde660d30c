package org.clientele.analytics.rebuild.mongo;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.conversions.Bson;
import org.clientele.analytics.rebuild.Rebuild;
import org.clientele.analytics.rebuild.RebuildEvent;
import org.clientele.analytics.rebuild.Rebuilds;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.listing.PositionOrder;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a rebuild. */
@Component
class MongoRebuilds extends AggregateCollection<Rebuild, RebuildEvent> implements Rebuilds {

    private static final PositionOrder NEWEST_FIRST =
            ListOrder.descending("state.times.startedAt").thenById();

    MongoRebuilds(Aggregates aggregates) {
        super(aggregates, Rebuild.GRAMMAR);
        Index.of(NEWEST_FIRST.sort()).on(documents());
    }

    @Override
    public List<Versioned<Rebuild>> before(@Nullable String rebuildId, int limit) {
        return find(rebuildId == null ? Filters.empty() : older(rebuildId), NEWEST_FIRST.sort(), limit);
    }

    private Bson older(String rebuildId) {
        return find(rebuildId)
                .map(found -> found.state().times().startedAt())
                .map(at -> NEWEST_FIRST.after(new Position<>(at, rebuildId)))
                .orElseGet(() -> Filters.eq("_id", ""));
    }
}
