package org.clientele.portfolio.client;

import java.time.Clock;
import java.util.Comparator;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Page;

/** Clients in this process. */
public final class InMemoryClients extends InMemoryAggregates<Client, ClientEvent> implements Clients {

    public InMemoryClients(Facts<Client, ClientEvent> facts, Clock clock) {
        super(Client.grammar(facts), clock);
    }

    @Override
    public Page<Client> search(ClientSearch search) {
        var found = all().map(Versioned::state)
                .filter(search::finds)
                .filter(client -> client.place().compareTo(search.after()) > 0)
                .sorted(Comparator.comparing(Client::place))
                .toList();
        return search.page(found, null);
    }
}
