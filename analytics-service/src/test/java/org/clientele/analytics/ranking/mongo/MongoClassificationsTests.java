package org.clientele.analytics.ranking.mongo;

import java.time.Clock;
import org.clientele.analytics.StoreFixture;
import org.clientele.analytics.ranking.Classifications;
import org.clientele.analytics.ranking.ClassificationsContract;
import org.clientele.eventdelivery.aggregate.Facts;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoClassificationsTests extends ClassificationsContract {

    private final Classifications classifications =
            new MongoClassifications(StoreFixture.aggregates(StoreFixture.database(), Clock.systemUTC()), Facts.none());

    @Override
    protected Classifications classifications() {
        return classifications;
    }
}
