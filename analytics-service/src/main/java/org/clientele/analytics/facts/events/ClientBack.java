package org.clientele.analytics.facts.events;

import java.time.LocalDate;
import org.clientele.analytics.facts.ClientReturned;

/** What is read of {@code client.returned.v1}. */
record ClientBack(String clientId, LocalDate returnedOn) implements RecordedEvent {

    ClientBack {
        CountedDay.require("returnedOn", returnedOn);
    }

    @Override
    public ClientReturned fact() {
        return new ClientReturned(clientId, returnedOn);
    }
}
