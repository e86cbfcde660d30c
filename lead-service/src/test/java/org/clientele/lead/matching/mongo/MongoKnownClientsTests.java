package org.clientele.lead.matching.mongo;

import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.matching.KnownClientsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoKnownClientsTests extends KnownClientsContract {

    private final KnownClients kept = new MongoKnownClients(StoreFixture.database(), IDENTITIES);

    @Override
    protected KnownClients clients() {
        return kept;
    }
}
