package org.clientele.portfolio.onboarding.mongo;

import org.clientele.portfolio.onboarding.CompleteHistories;
import org.clientele.portfolio.onboarding.CompleteHistoriesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoCompleteHistoriesTests extends CompleteHistoriesContract {

    private final CompleteHistories complete = new MongoCompleteHistories(StoreFixture.database());

    @Override
    protected CompleteHistories complete() {
        return complete;
    }
}
