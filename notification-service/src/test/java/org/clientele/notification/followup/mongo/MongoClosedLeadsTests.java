package org.clientele.notification.followup.mongo;

import org.clientele.notification.followup.ClosedLeads;
import org.clientele.notification.followup.ClosedLeadsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoClosedLeadsTests extends ClosedLeadsContract {

    private final ClosedLeads closedLeads = new MongoClosedLeads(StoreFixture.database());

    @Override
    protected ClosedLeads closedLeads() {
        return closedLeads;
    }
}
