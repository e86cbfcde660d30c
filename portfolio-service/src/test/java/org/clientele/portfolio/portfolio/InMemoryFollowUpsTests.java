package org.clientele.portfolio.portfolio;

class InMemoryFollowUpsTests extends FollowUpsContract {

    private final FollowUps followUps = new InMemoryFollowUps();

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
