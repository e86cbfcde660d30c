package org.clientele.lead.imports.mongo;

import org.clientele.lead.StoreFixture;
import org.clientele.lead.imports.Imports;
import org.clientele.lead.imports.ImportsContract;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoImportsTests extends ImportsContract {

    private final Imports kept = new MongoImports(StoreFixture.aggregates());

    @Override
    protected Imports imports() {
        return kept;
    }
}
