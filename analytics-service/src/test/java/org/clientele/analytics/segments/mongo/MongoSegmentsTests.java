package org.clientele.analytics.segments.mongo;

import org.clientele.analytics.segments.Segments;
import org.clientele.analytics.segments.SegmentsContract;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoSegmentsTests extends SegmentsContract {

    private final Segments kept =
            new MongoSegments(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Segments segments() {
        return kept;
    }
}
