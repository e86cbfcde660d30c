package org.clientele.lead.correspondence.mongo;

import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.correspondence.TouchesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoTouchesTests extends TouchesContract {

    private final Touches kept = new MongoTouches(StoreFixture.database());

    @Override
    protected Touches touches() {
        return kept;
    }
}
