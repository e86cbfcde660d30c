package org.clientele.analytics.classes.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.clientele.analytics.classes.Classification;
import org.clientele.analytics.classes.ClassificationEvent;
import org.clientele.analytics.classes.Classifications;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Classifications, read by portions, and listed by their last change. */
@Component
class MongoClassifications extends AggregateCollection<Classification, ClassificationEvent> implements Classifications {

    private static final String CHANGED = "index." + Classification.CHANGED;
    private static final ListOrder LAST_CHANGED = ListOrder.descending(CHANGED);

    MongoClassifications(Aggregates aggregates, Facts<Classification, ClassificationEvent> facts) {
        super(aggregates, Classification.grammar(facts));
        Index.sparse(LAST_CHANGED.sort()).on(documents());
    }

    @Override
    public Map<String, ClientClass> classes(Collection<String> clientIds) {
        var classes = new HashMap<String, ClientClass>();
        documents()
                .find(Filters.and(Filters.in("_id", clientIds), Filters.exists("state.clientClass")))
                .projection(Projections.include("state.clientClass"))
                .forEach(stored ->
                        classes.put(stored.getString("_id").getValue(), clientClass(stored.getDocument("state"))));
        return classes;
    }

    private static ClientClass clientClass(BsonDocument state) {
        return ClientClass.valueOf(state.getString("clientClass").getValue());
    }

    @Override
    public List<Classification> changedSince(Instant moment, @Nullable Position<Instant> last, int limit) {
        var since = Filters.gte(CHANGED, Classification.place(moment, ""));
        var after = last == null ? null : Classification.place(last.value(), last.id());
        return find(LAST_CHANGED.after(after, since), LAST_CHANGED.sort(), limit).stream()
                .map(Versioned::state)
                .toList();
    }
}
