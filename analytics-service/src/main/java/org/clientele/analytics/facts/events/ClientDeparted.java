package org.clientele.analytics.facts.events;

import java.time.LocalDate;
import org.clientele.analytics.facts.ClientLeft;

/** What is read of {@code client.left.v1}. */
record ClientDeparted(String clientId, LocalDate leftOn, String reason) implements RecordedEvent {

    ClientDeparted {
        CountedDay.require("leftOn", leftOn);
    }

    @Override
    public ClientLeft fact() {
        return new ClientLeft(clientId, leftOn, reason);
    }
}
