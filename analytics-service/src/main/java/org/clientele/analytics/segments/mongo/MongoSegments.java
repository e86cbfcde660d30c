package org.clientele.analytics.segments.mongo;

import java.util.List;
import org.clientele.analytics.segments.Segment;
import org.clientele.analytics.segments.SegmentEvent;
import org.clientele.analytics.segments.Segments;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.ListOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a segment, under its name. */
@Component
class MongoSegments extends AggregateCollection<Segment, SegmentEvent> implements Segments {

    MongoSegments(Aggregates aggregates) {
        super(aggregates, Segment.GRAMMAR);
    }

    @Override
    public List<Versioned<Segment>> list(@Nullable String after, int limit) {
        return find(ListOrder.BY_ID.after(after), ListOrder.BY_ID.sort(), limit);
    }
}
