package org.clientele.lead.routing.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.routing.Availabilities;
import org.clientele.lead.routing.AvailabilitiesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoAvailabilitiesTests extends AvailabilitiesContract {

    private final Availabilities kept =
            new MongoAvailabilities(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Availabilities availabilities() {
        return kept;
    }
}
