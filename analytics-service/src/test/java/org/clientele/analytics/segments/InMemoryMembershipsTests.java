package org.clientele.analytics.segments;

class InMemoryMembershipsTests extends MembershipsContract {

    private final InMemoryMemberships kept = new InMemoryMemberships();

    @Override
    protected Memberships memberships() {
        return kept;
    }
}
