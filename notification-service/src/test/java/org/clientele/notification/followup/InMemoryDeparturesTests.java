package org.clientele.notification.followup;

class InMemoryDeparturesTests extends DeparturesContract {

    private final Departures departures = new InMemoryDepartures();

    @Override
    protected Departures departures() {
        return departures;
    }
}
