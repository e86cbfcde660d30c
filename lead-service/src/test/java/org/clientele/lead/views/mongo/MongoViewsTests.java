package org.clientele.lead.views.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.views.Views;
import org.clientele.lead.views.ViewsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoViewsTests extends ViewsContract {

    private final Views kept = new MongoViews(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Views views() {
        return kept;
    }
}
