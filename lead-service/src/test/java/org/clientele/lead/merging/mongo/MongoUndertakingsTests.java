package org.clientele.lead.merging.mongo;

import org.clientele.lead.merging.Undertakings;
import org.clientele.lead.merging.UndertakingsContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoUndertakingsTests extends UndertakingsContract {

    private final Undertakings undertakings = new MongoUndertakings(StoreFixture.database());

    @Override
    protected Undertakings undertakings() {
        return undertakings;
    }
}
