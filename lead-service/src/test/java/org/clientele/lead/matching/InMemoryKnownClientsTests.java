package org.clientele.lead.matching;

class InMemoryKnownClientsTests extends KnownClientsContract {

    private final KnownClients kept = new InMemoryKnownClients(IDENTITIES);

    @Override
    protected KnownClients clients() {
        return kept;
    }
}
