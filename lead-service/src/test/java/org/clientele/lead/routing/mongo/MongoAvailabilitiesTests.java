package org.clientele.lead.routing.mongo;

import org.clientele.lead.StoreFixture;
import org.clientele.lead.routing.Availabilities;
import org.clientele.lead.routing.AvailabilitiesContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoAvailabilitiesTests extends AvailabilitiesContract {

    private final Availabilities kept = new MongoAvailabilities(StoreFixture.aggregates());

    @Override
    protected Availabilities availabilities() {
        return kept;
    }
}
