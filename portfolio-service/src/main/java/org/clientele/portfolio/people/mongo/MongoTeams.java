package org.clientele.portfolio.people.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.portfolio.people.Team;
import org.clientele.portfolio.people.TeamEvent;
import org.clientele.portfolio.people.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a team. */
@Component
class MongoTeams extends AggregateCollection<Team, TeamEvent> implements Teams {

    private static final String MANAGER = "state.managerId";

    MongoTeams(Aggregates aggregates, Facts<Team, TeamEvent> facts) {
        super(aggregates, Team.grammar(facts));
        Index.of(Indexes.ascending(MANAGER)).on(documents());
    }

    @Override
    public List<String> ledBy(String managerId) {
        return documents()
                .find(Filters.eq(MANAGER, managerId))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    @Override
    public List<Versioned<Team>> page(@Nullable String after, int limit) {
        return find(ListOrder.BY_ID.after(after), ListOrder.BY_ID.sort(), limit);
    }
}
