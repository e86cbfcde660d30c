package org.clientele.lead.routing;

class InMemoryProfilesTests extends ProfilesContract {

    private final Profiles kept = new InMemoryProfiles();

    @Override
    protected Profiles profiles() {
        return kept;
    }
}
