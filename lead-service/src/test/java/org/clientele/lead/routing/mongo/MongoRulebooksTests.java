package org.clientele.lead.routing.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.routing.Rulebooks;
import org.clientele.lead.routing.RulebooksContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoRulebooksTests extends RulebooksContract {

    private final Rulebooks kept =
            new MongoRulebooks(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Rulebooks rulebooks() {
        return kept;
    }
}
