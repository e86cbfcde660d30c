package org.clientele.analytics.facts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.Facts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.LogPartition;
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

    private static final LogPartition PARTITION = new LogPartition("client-events", 0);
    private static final LogPartition OTHER = new LogPartition("client-events", 1);

    private final FactsCollections collections = new FactsCollections(StoreFixture.database());
    private final LogPositions positions = new LogPositions(collections);
    private final MongoFactUpserts upserts = new MongoFactUpserts(new MongoGenerations(collections, positions));
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
            bulk.add(upserts.of(FactsFixture.version(fact, offset + 1), new LogPlace(PARTITION, offset)));
            offset++;
        }
        bulk.write();
    }

    @Override
    protected void recordLate(Fact fact) {
        var bulk = new Projections();
        bulk.add(upserts.of(FactsFixture.version(fact, 1), new LogPlace(PARTITION, late)));
        bulk.write();
        upserts.notedLate(new LogPlace(PARTITION, late));
        late++;
    }

    @Override
    protected void advance() {
        upserts.noted(Map.of(PARTITION, offset));
    }

    @Test
    void forgetsWhatTheLogForgot() {
        var exchange = new Exchange("x", Concerned.lead("l"), "email", true, FactsFixture.BEGINNING, null);
        record(exchange, new Exchange("xy", Concerned.lead("l"), "email", true, FactsFixture.BEGINNING, null));
        advance();
        var facts = new Facts();
        var from = recorded.position();
        recorded.between(LogPosition.BEGINNING, from, facts::keep);
        upserts.erased("x");
        recorded.between(from, recorded.position(), facts::keep);
        assertThat(facts.exchanges().newest(Long.MAX_VALUE))
                .extracting(Exchange::correspondenceId)
                .containsExactly("xy");
        var anew = new Facts();
        recorded.between(LogPosition.BEGINNING, recorded.position(), anew::keep);
        assertThat(anew.exchanges().size()).isEqualTo(1);
    }

    @Test
    void neverGoesBack() {
        upserts.noted(Map.of(PARTITION, 7L, OTHER, 3L));
        upserts.noted(Map.of(PARTITION, 5L));
        upserts.noted(Map.of());
        assertThat(recorded.position()).isEqualTo(new LogPosition(Map.of(PARTITION, 7L, OTHER, 3L)));
    }
}
