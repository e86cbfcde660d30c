package org.clientele.lead.scoring.mongo;

import org.clientele.lead.StoreFixture;
import org.clientele.lead.scoring.Passes;
import org.clientele.lead.scoring.PassesContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoPassesTests extends PassesContract {

    private final Passes kept = new MongoPasses(StoreFixture.aggregates());

    @Override
    protected Passes passes() {
        return kept;
    }
}
