package org.clientele.lead.routing.mongo;

import org.clientele.lead.routing.Turns;
import org.clientele.lead.routing.TurnsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoTurnsTests extends TurnsContract {

    private final Turns kept = new MongoTurns(StoreFixture.database());

    @Override
    protected Turns turns() {
        return kept;
    }
}
