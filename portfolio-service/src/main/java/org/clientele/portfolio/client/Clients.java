package org.clientele.portfolio.client;

import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Page;
import org.clientele.servicedefaults.Reader;

/** All clients and former ones, and those whose onboarding was undone, which are found by their ids alone. */
public interface Clients extends Repository<Client, ClientEvent> {

    /** At most so many as the search says, by name; a page for which many have to be looked at may have few. */
    Page<Client> search(ClientSearch search);

    /** Those of the ids that are or were clients, in no particular order. */
    default List<Client> there(Collection<String> clientIds) {
        return findAll(clientIds).stream()
                .map(Versioned::state)
                .filter(Client::isThere)
                .toList();
    }

    /**
     * The client with this id.
     *
     * @throws UnknownClientException if there is none
     */
    default Versioned<Client> require(String clientId) {
        return find(clientId)
                .filter(found -> found.state().isThere())
                .orElseThrow(() -> new UnknownClientException(clientId));
    }

    /**
     * The client with this id, for whoever may see it: nothing of a client is shown that was not found here.
     *
     * @throws UnknownClientException if there is none
     * @throws NotYoursException if the reader may not see it
     */
    default Versioned<Client> require(String clientId, Reader reader) {
        var found = require(clientId);
        found.state().requireWithin(reader.reach());
        return found;
    }
}
