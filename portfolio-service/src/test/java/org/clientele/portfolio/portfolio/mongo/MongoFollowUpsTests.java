package org.clientele.portfolio.portfolio.mongo;

import org.clientele.portfolio.portfolio.FollowUps;
import org.clientele.portfolio.portfolio.FollowUpsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoFollowUpsTests extends FollowUpsContract {

    private final FollowUps followUps = new MongoFollowUps(StoreFixture.database());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
