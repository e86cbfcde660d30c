package org.clientele.analytics.classes.mongo;

import org.clientele.analytics.classes.TakenMoments;
import org.clientele.analytics.classes.TakenMomentsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoTakenMomentsTests extends TakenMomentsContract {

    private final TakenMoments moments = new MongoTakenMoments(StoreFixture.database());

    @Override
    protected TakenMoments moments() {
        return moments;
    }
}
