package org.clientele.portfolio.people.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Fields;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.people.Salespeople;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.SalespersonEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a salesperson. */
@Component
class MongoSalespeople extends AggregateCollection<Salesperson, SalespersonEvent> implements Salespeople {

    MongoSalespeople(Aggregates aggregates, Facts<Salesperson, SalespersonEvent> facts) {
        super(aggregates, Salesperson.grammar(facts));
    }

    @Override
    public List<Salesperson> page(@Nullable String after, int limit) {
        var later = after == null ? Filters.empty() : Filters.gt(Fields.ID, after);
        return find(later, Sorts.ascending(Fields.ID).toBsonDocument(), limit).stream()
                .map(Versioned::state)
                .toList();
    }
}
