package org.clientele.lead.routing.mongo;

import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.routing.Rulebook;
import org.clientele.lead.routing.RulebookEvent;
import org.clientele.lead.routing.Rulebooks;
import org.springframework.stereotype.Component;

/** The live rules and the draft in one document. */
@Component
class MongoRulebooks extends AggregateCollection<Rulebook, RulebookEvent> implements Rulebooks {

    MongoRulebooks(Aggregates aggregates) {
        super(aggregates, Rulebook.GRAMMAR);
    }
}
