package org.clientele.lead.scoring.mongo;

import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.scoring.Pass;
import org.clientele.lead.scoring.PassEvent;
import org.clientele.lead.scoring.Passes;
import org.springframework.stereotype.Component;

/** One document for the one pass that there is. */
@Component
class MongoPasses extends AggregateCollection<Pass, PassEvent> implements Passes {

    MongoPasses(Aggregates aggregates) {
        super(aggregates, Pass.GRAMMAR);
    }
}
