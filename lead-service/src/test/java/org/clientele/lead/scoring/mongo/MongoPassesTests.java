package org.clientele.lead.scoring.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.scoring.Passes;
import org.clientele.lead.scoring.PassesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoPassesTests extends PassesContract {

    private final Passes kept = new MongoPasses(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Passes passes() {
        return kept;
    }
}
