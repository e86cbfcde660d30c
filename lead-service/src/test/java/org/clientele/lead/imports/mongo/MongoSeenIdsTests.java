package org.clientele.lead.imports.mongo;

import org.clientele.lead.imports.SeenIds;
import org.clientele.lead.imports.SeenIdsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoSeenIdsTests extends SeenIdsContract {

    private final SeenIds kept = new MongoSeenIds(StoreFixture.database());

    @Override
    protected SeenIds seen() {
        return kept;
    }
}
