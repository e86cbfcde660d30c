package org.clientele.portfolio.client.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.ClientsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoClientsTests extends ClientsContract {

    private final Clients clients =
            new MongoClients(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Clients clients() {
        return clients;
    }
}
