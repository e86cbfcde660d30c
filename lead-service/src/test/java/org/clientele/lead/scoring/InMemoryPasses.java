package org.clientele.lead.scoring;

import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.testkit.StoreFixture;

/** The pass in memory. */
final class InMemoryPasses extends InMemoryAggregates<Pass, PassEvent> implements Passes {

    InMemoryPasses() {
        super(Pass.GRAMMAR, StoreFixture.CLOCK);
    }
}
