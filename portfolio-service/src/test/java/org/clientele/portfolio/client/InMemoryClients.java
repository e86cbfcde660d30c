package org.clientele.portfolio.client;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.SearchWords;

/** Clients in this process. */
public final class InMemoryClients extends InMemoryAggregates<Client, ClientEvent> implements Clients {

    public InMemoryClients(Facts<Client, ClientEvent> facts, Clock clock) {
        super(Client.grammar(facts), clock);
    }

    @Override
    public List<Client> search(ClientSearch search) {
        return all().map(Versioned::state)
                .filter(Client::isThere)
                .filter(client -> search.reach().contains(client.owner().salespersonId()))
                .filter(client -> search.state() == null || search.state() == client.state())
                .filter(client -> search.sector() == null
                        || search.sector().equals(client.company().sector()))
                .filter(client -> search.words().stream().allMatch(word -> beginsOneOf(client, word)))
                .filter(client -> client.place().compareTo(search.after()) > 0)
                .sorted(Comparator.comparing(Client::place))
                .limit(search.limit())
                .toList();
    }

    private static boolean beginsOneOf(Client client, String word) {
        return SearchWords.of(client.name()).stream().anyMatch(each -> each.startsWith(word));
    }
}
