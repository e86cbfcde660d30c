package org.clientele.notification.followup.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.notification.followup.FollowUps;
import org.clientele.notification.followup.FollowUpsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoFollowUpsTests extends FollowUpsContract {

    private final FollowUps followUps =
            new MongoFollowUps(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
