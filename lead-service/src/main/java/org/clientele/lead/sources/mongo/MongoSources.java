package org.clientele.lead.sources.mongo;

import java.util.List;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.lead.sources.Source;
import org.clientele.lead.sources.SourceEvent;
import org.clientele.lead.sources.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a source. */
@Component
class MongoSources extends AggregateCollection<Source, SourceEvent> implements Sources {

    MongoSources(Aggregates aggregates) {
        super(aggregates, Source.GRAMMAR);
    }

    @Override
    public List<Versioned<Source>> page(@Nullable String after, int limit) {
        return find(ListOrder.BY_ID.after(after), ListOrder.BY_ID.sort(), limit);
    }
}
