package org.clientele.lead.sources.mongo;

import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.lead.sources.Sources;
import org.clientele.lead.sources.SourcesContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoSourcesTests extends SourcesContract {

    private final Sources kept = new MongoSources(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Sources sources() {
        return kept;
    }
}
