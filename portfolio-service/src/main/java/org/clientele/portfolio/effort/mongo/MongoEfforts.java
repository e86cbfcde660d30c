package org.clientele.portfolio.effort.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Objects;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.portfolio.effort.Effort;
import org.clientele.portfolio.effort.EffortEvent;
import org.clientele.portfolio.effort.Efforts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Efforts, listed by client in the order of days. */
@Component
class MongoEfforts extends AggregateCollection<Effort, EffortEvent> implements Efforts {

    private static final String CLIENT = "state.clientId";
    private static final ListOrder LATEST_FIRST = ListOrder.descending("index.place");
    private static final String BEFORE_THE_FIRST = "a";

    MongoEfforts(Aggregates aggregates, Facts<Effort, EffortEvent> facts) {
        super(aggregates, Effort.grammar(facts));
        Index.of(Indexes.compoundIndex(Indexes.ascending(CLIENT), LATEST_FIRST.sort()))
                .on(documents());
    }

    /** Only efforts that count have a place; it begins with a digit. */
    @Override
    public List<Effort> of(String clientId, @Nullable String after, int limit) {
        var from = Objects.requireNonNullElse(after, BEFORE_THE_FIRST);
        return find(LATEST_FIRST.after(from, Filters.eq(CLIENT, clientId)), LATEST_FIRST.sort(), limit).stream()
                .map(Versioned::state)
                .toList();
    }
}
