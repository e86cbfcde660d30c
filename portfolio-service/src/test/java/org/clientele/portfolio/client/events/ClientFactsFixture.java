package org.clientele.portfolio.client.events;

import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientEvent;

/** The facts about clients, for twins that publish. */
public final class ClientFactsFixture {

    private ClientFactsFixture() {}

    public static Facts<Client, ClientEvent> facts() {
        return new ClientFacts();
    }
}
