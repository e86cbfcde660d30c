package org.clientele.portfolio.onboarding.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.portfolio.onboarding.Undoing;
import org.clientele.portfolio.onboarding.UndoingEvent;
import org.clientele.portfolio.onboarding.Undoings;
import org.springframework.stereotype.Component;

/** One document an undoing; the open ones are found by client. */
@Component
class MongoUndoings extends AggregateCollection<Undoing, UndoingEvent> implements Undoings {

    private static final String OPEN_FOR = "index.openFor";
    private static final int ALL = 0;

    MongoUndoings(Aggregates aggregates, Facts<Undoing, UndoingEvent> facts) {
        super(aggregates, Undoing.grammar(facts));
        Index.sparse(Indexes.ascending(OPEN_FOR)).on(documents());
    }

    @Override
    public List<Undoing> openOf(Collection<String> clientIds) {
        return find(Filters.in(OPEN_FOR, clientIds), new BsonDocument(), ALL).stream()
                .map(Versioned::state)
                .toList();
    }
}
