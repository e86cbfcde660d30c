package org.clientele.notification.followup.mongo;

import org.clientele.notification.followup.Departures;
import org.clientele.notification.followup.DeparturesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoDeparturesTests extends DeparturesContract {

    private final Departures departures = new MongoDepartures(StoreFixture.database());

    @Override
    protected Departures departures() {
        return departures;
    }
}
