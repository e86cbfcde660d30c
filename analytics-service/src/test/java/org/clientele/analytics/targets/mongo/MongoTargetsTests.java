package org.clientele.analytics.targets.mongo;

import org.clientele.analytics.targets.Targets;
import org.clientele.analytics.targets.TargetsContract;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoTargetsTests extends TargetsContract {

    private final Targets kept = new MongoTargets(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Targets targets() {
        return kept;
    }
}
