package org.clientele.analytics.classes.mongo;

import org.clientele.analytics.classes.Classifications;
import org.clientele.analytics.classes.ClassificationsContract;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoClassificationsTests extends ClassificationsContract {

    private final Classifications classifications = new MongoClassifications(
            Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Classifications classifications() {
        return classifications;
    }
}
