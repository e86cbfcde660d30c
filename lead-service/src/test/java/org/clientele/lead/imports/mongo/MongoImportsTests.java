package org.clientele.lead.imports.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.imports.Imports;
import org.clientele.lead.imports.ImportsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoImportsTests extends ImportsContract {

    private final Imports kept = new MongoImports(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Imports imports() {
        return kept;
    }
}
