package org.clientele.lead.routing.mongo;

import org.clientele.lead.StoreFixture;
import org.clientele.lead.routing.Rulebooks;
import org.clientele.lead.routing.RulebooksContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoRulebooksTests extends RulebooksContract {

    private final Rulebooks kept = new MongoRulebooks(StoreFixture.aggregates());

    @Override
    protected Rulebooks rulebooks() {
        return kept;
    }
}
