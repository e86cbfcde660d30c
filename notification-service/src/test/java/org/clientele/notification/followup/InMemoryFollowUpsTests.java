package org.clientele.notification.followup;

import org.clientele.testkit.StoreFixture;

class InMemoryFollowUpsTests extends FollowUpsContract {

    private final FollowUps followUps = new InMemoryFollowUps(StoreFixture.CLOCK);

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
