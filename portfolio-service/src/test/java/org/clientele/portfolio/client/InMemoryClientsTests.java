package org.clientele.portfolio.client;

import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Facts;

class InMemoryClientsTests extends ClientsContract {

    private final Clients clients = new InMemoryClients(Facts.none(), Clock.systemUTC());

    @Override
    protected Clients clients() {
        return clients;
    }
}
