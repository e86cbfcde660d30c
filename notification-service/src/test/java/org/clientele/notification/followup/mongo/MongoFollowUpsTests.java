package org.clientele.notification.followup.mongo;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.notification.StoreFixture;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.FollowUpsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoFollowUpsTests extends FollowUpsContract {

    private final FollowUps followUps =
            new MongoFollowUps(StoreFixture.aggregates(StoreFixture.database(), Clock.systemUTC()), Facts.none());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
