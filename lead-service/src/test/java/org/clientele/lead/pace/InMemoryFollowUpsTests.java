package org.clientele.lead.pace;

class InMemoryFollowUpsTests extends FollowUpsContract {

    private final FollowUps kept = new InMemoryFollowUps();

    @Override
    protected FollowUps followUps() {
        return kept;
    }
}
