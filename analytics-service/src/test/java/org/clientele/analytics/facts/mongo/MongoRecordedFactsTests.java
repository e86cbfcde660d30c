package org.clientele.analytics.facts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.facts.RecordedFactsContract;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoRecordedFactsTests extends RecordedFactsContract {

    private final FactsCollections collections = new FactsCollections(StoreFixture.database());
    private final LogPositions positions = new LogPositions(collections);
    private final MongoFactUpserts upserts = new MongoFactUpserts(collections, positions);
    private final RecordedFacts recorded = new MongoRecordedFacts(collections, positions);
    private long offset;
    private long late;

    @Override
    protected RecordedFacts recorded() {
        return recorded;
    }

    @Override
    protected void record(Fact... facts) {
        var bulk = new Projections();
        for (var fact : facts) {
            bulk.add(upserts.of(fact, new LogPlace(0, offset, offset + 1)));
            offset++;
        }
        bulk.write();
    }

    @Override
    protected void recordLate(Fact fact) {
        var bulk = new Projections();
        bulk.add(upserts.of(fact, new LogPlace(0, late, 1)));
        bulk.write();
        upserts.notedLate(0, late);
        late++;
    }

    @Override
    protected void advance() {
        upserts.noted(Map.of(0, offset));
    }

    @Test
    void neverGoesBack() {
        upserts.noted(Map.of(0, 7L, 1, 3L));
        upserts.noted(Map.of(0, 5L));
        upserts.noted(Map.of());
        assertThat(recorded.position()).isEqualTo(new LogPosition(Map.of(0, 7L, 1, 3L)));
    }
}
