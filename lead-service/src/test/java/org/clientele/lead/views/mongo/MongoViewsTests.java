package org.clientele.lead.views.mongo;

import org.clientele.lead.StoreFixture;
import org.clientele.lead.views.Views;
import org.clientele.lead.views.ViewsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoViewsTests extends ViewsContract {

    private final Views kept = new MongoViews(StoreFixture.aggregates());

    @Override
    protected Views views() {
        return kept;
    }
}
