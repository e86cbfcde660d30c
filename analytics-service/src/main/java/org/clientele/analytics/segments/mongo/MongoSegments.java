package org.clientele.analytics.segments.mongo;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.clientele.analytics.segments.Segment;
import org.clientele.analytics.segments.SegmentEvent;
import org.clientele.analytics.segments.Segments;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a segment, under its name. */
@Component
class MongoSegments extends AggregateCollection<Segment, SegmentEvent> implements Segments {

    private static final String RETIRED = "state.retired";
    private static final int ALL = 0;

    MongoSegments(Aggregates aggregates) {
        super(aggregates, Segment.GRAMMAR);
        Index.of(Indexes.ascending(RETIRED)).on(documents());
    }

    @Override
    public List<Versioned<Segment>> list(@Nullable String after, int limit) {
        return find(ListOrder.BY_ID.after(after), ListOrder.BY_ID.sort(), limit);
    }

    @Override
    public Stream<Versioned<Segment>> all() {
        return find(new BsonDocument(), new BsonDocument(), ALL).stream();
    }

    @Override
    public int inUse(int most) {
        return Math.toIntExact(documents().countDocuments(Filters.eq(RETIRED, false), new CountOptions().limit(most)));
    }
}
