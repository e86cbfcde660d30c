package org.clientele.analytics.rates.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.clientele.analytics.rates.RateEvent;
import org.clientele.analytics.rates.RateTable;
import org.clientele.analytics.rates.RateTables;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.springframework.stereotype.Component;

/** One document a pair. */
@Component
class MongoRateTables extends AggregateCollection<RateTable, RateEvent> implements RateTables {

    private static final String TO = "state.pair.to";
    /** More currencies than there are. */
    private static final int MOST = 1_000;

    MongoRateTables(Aggregates aggregates) {
        super(aggregates, RateTable.GRAMMAR);
        Index.of(Indexes.ascending(TO, "_id")).on(documents());
    }

    @Override
    public List<Versioned<RateTable>> into(String currency) {
        return find(Filters.eq(TO, currency), ListOrder.BY_ID.sort(), MOST);
    }
}
