package org.clientele.lead.routing;

import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.testkit.StoreFixture;

/** The rulebook in memory. */
final class InMemoryRulebooks extends InMemoryAggregates<Rulebook, RulebookEvent> implements Rulebooks {

    InMemoryRulebooks() {
        super(Rulebook.GRAMMAR, StoreFixture.CLOCK);
    }
}
