package org.clientele.analytics.segments.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.analytics.segments.Segments;
import org.clientele.analytics.segments.SegmentsContract;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoSegmentsTests extends SegmentsContract {

    private final Segments kept =
            new MongoSegments(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Segments segments() {
        return kept;
    }

    @Test
    void looksAtNoneThatIsRetiredToCountThoseInUse() {
        try (var store = new CountingStore()) {
            var many = new MongoSegments(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK));
            retire(many, 300);
            assertThat(store.examinedBy(() -> assertThat(many.inUse(10)).isZero()))
                    .isLessThan(20);
        }
    }
}
