package org.clientele.lead.routing.mongo;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.routing.Availabilities;
import org.clientele.lead.routing.AvailabilityEvent;
import org.clientele.lead.routing.MemberAvailability;
import org.springframework.stereotype.Component;

/** One document for each salesperson of whom something was said. */
@Component
class MongoAvailabilities extends AggregateCollection<MemberAvailability, AvailabilityEvent> implements Availabilities {

    MongoAvailabilities(Aggregates aggregates) {
        super(aggregates, MemberAvailability.GRAMMAR);
    }

    @Override
    public List<MemberAvailability> everything() {
        return find(Filters.empty(), new BsonDocument(), 0).stream()
                .map(Versioned::state)
                .toList();
    }
}
