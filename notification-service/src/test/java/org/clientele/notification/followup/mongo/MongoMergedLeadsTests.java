package org.clientele.notification.followup.mongo;

import org.clientele.notification.followup.MergedLeads;
import org.clientele.notification.followup.MergedLeadsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoMergedLeadsTests extends MergedLeadsContract {

    private final MergedLeads mergedLeads = new MongoMergedLeads(StoreFixture.database());

    @Override
    protected MergedLeads mergedLeads() {
        return mergedLeads;
    }
}
