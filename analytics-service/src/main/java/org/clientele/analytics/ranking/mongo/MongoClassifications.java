package org.clientele.analytics.ranking.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.clientele.analytics.ranking.Classification;
import org.clientele.analytics.ranking.ClassificationEvent;
import org.clientele.analytics.ranking.Classifications;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.springframework.stereotype.Component;

/** Classifications, read by portions. */
@Component
class MongoClassifications extends AggregateCollection<Classification, ClassificationEvent> implements Classifications {

    MongoClassifications(Aggregates aggregates, Facts<Classification, ClassificationEvent> facts) {
        super(aggregates, Classification.grammar(facts));
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
}
