package org.clientele.lead.matching.mongo;

import org.clientele.lead.matching.IdentityKeys;
import org.clientele.lead.matching.IdentityKeysContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoIdentityKeysTests extends IdentityKeysContract {

    private final IdentityKeys kept = new MongoIdentityKeys(StoreFixture.database());

    @Override
    protected IdentityKeys keys() {
        return kept;
    }
}
