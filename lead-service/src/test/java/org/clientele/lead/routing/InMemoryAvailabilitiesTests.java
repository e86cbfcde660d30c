package org.clientele.lead.routing;

class InMemoryAvailabilitiesTests extends AvailabilitiesContract {

    private final Availabilities kept = new InMemoryAvailabilities();

    @Override
    protected Availabilities availabilities() {
        return kept;
    }
}
