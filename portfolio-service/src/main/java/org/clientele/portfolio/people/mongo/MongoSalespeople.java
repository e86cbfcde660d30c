package org.clientele.portfolio.people.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.portfolio.people.Salespeople;
import org.clientele.portfolio.people.Salesperson;
import org.clientele.portfolio.people.SalespersonEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a salesperson. */
@Component
class MongoSalespeople extends AggregateCollection<Salesperson, SalespersonEvent> implements Salespeople {

    private static final String TEAM = "state.teamId";

    MongoSalespeople(Aggregates aggregates, Facts<Salesperson, SalespersonEvent> facts) {
        super(aggregates, Salesperson.grammar(facts));
        Index.of(Indexes.ascending(TEAM)).on(documents());
    }

    @Override
    public List<String> inTeams(Collection<String> teamIds) {
        return documents()
                .find(Filters.in(TEAM, teamIds))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    @Override
    public List<Versioned<Salesperson>> page(@Nullable String after, int limit) {
        return find(ListOrder.BY_ID.after(after), ListOrder.BY_ID.sort(), limit);
    }
}
