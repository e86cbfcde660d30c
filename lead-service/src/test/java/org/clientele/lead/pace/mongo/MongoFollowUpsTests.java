package org.clientele.lead.pace.mongo;

import org.clientele.lead.pace.FollowUps;
import org.clientele.lead.pace.FollowUpsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoFollowUpsTests extends FollowUpsContract {

    private final FollowUps kept = new MongoFollowUps(StoreFixture.database());

    @Override
    protected FollowUps followUps() {
        return kept;
    }
}
