package org.clientele.notification.followup;

import java.time.Clock;

class InMemoryFollowUpsTests extends FollowUpsContract {

    private final FollowUps followUps = new InMemoryFollowUps(Clock.systemUTC());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
