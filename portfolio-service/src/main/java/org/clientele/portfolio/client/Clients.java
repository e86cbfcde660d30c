package org.clientele.portfolio.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The clients of the organisation; one whose onboarding was undone is none of them. */
public interface Clients {

    /** A client with the number of its latest change. */
    record Version(Client client, long version) {}

    /** A client with its place in the order of names, from which a list goes on. */
    record Placed(Client client, String place) {}

    Optional<Version> find(String clientId);

    /** Those of the ids that exist, in no particular order. */
    List<Client> findAll(List<String> clientIds);

    /** At most so many as the search says, by name. */
    List<Placed> find(ClientSearch search);

    /** Takes these as clients and says so; who is one already stays as it is. */
    void onboard(List<Client> clients);

    /** Takes it out of the clients and says so; done once however often it is asked. */
    void withdraw(String clientId, Instant at, By by);

    /**
     * The client with this id.
     *
     * @throws UnknownClientException if there is none
     */
    default Version require(String clientId) {
        return find(clientId).orElseThrow(() -> new UnknownClientException(clientId));
    }
}
