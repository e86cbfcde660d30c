package org.clientele.portfolio.client;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.testkit.StoreFixture;

class InMemoryClientsTests extends ClientsContract {

    private final Clients clients = new InMemoryClients(Facts.none(), StoreFixture.CLOCK);

    @Override
    protected Clients clients() {
        return clients;
    }
}
