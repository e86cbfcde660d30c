package org.clientele.analytics.facts.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.FactGenerations.Choice;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.Generations;
import org.clientele.analytics.facts.Generations.MadeBy;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.StoredFact;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoGenerationsTests {

    private static final MadeBy REBUILD = new MadeBy("rebuild", "olga");
    private static final LogPartition PARTITION = new LogPartition("correspondence", 0);

    private final MongoDatabase database = StoreFixture.database();
    private final FactsCollections collections = new FactsCollections(database);
    private final LogPositions positions = new LogPositions(collections);
    private final MongoGenerations generations = new MongoGenerations(collections, positions);
    private final MongoFactUpserts upserts = new MongoFactUpserts(generations);

    @Test
    void beginOneBesideTheCurrentOneAtATime() {
        assertThat(generations.now()).isEqualTo(Generations.ONE);
        var begun = generations.begin(REBUILD);
        assertThat(begun.current()).isEqualTo(1);
        assertThat(begun.beside()).isEqualTo(2);
        assertThat(begun.madeBy()).isEqualTo(REBUILD);
        assertThat(generations.begin(new MadeBy("another", "otto"))).isEqualTo(begun);
    }

    @Test
    void giveNoNumberTwice() {
        generations.begin(REBUILD);
        generations.settle("rebuild", 3, new Choice(1, 2, false));
        assertThat(generations.now().beside()).isNull();
        assertThat(generations.now().madeBy()).isNull();
        assertThat(generations.begin(new MadeBy("another", "otto")).beside()).isEqualTo(3);
    }

    @Test
    void followTheNewestDecision() {
        generations.begin(REBUILD);
        generations.settle("rebuild", 5, new Choice(2, 1, true));
        generations.settle("rebuild", 4, new Choice(1, 2, true));
        generations.settle("another", 9, new Choice(1, 2, true));
        generations.settle("rebuild", 9, new Choice(7, 2, true));
        assertThat(generations.now().current()).isEqualTo(2);
        assertThat(positions.read()).isEqualTo(LogPosition.beginningOf(2));
    }

    @Test
    void tellWritersWhenTheyAreOthers() {
        long before = upserts.generations();
        generations.begin(REBUILD);
        long pair = upserts.generations();
        generations.settle("rebuild", 1, new Choice(2, 1, true));
        assertThat(upserts.generations()).isEqualTo(pair).isNotEqualTo(before);
        generations.settle("rebuild", 2, new Choice(2, 1, false));
        assertThat(upserts.generations()).isNotIn(before, pair);
    }

    @Test
    void areAllWrittenTo() {
        record("a", 0);
        generations.begin(REBUILD);
        upserts.generations();
        record("b", 1);
        upserts.notedLate(new LogPlace(PARTITION, 1));
        assertThat(ids(1)).containsExactly("exchange/a/1", "exchange/b/1");
        assertThat(ids(2)).containsExactly("exchange/b/1");
        assertThat(positions.read(2).offsets()).isEqualTo(Map.of(PARTITION, 2L, LogPartition.LATE, 1L));
        assertThat(positions.read()).isEqualTo(positions.read(1));
        upserts.erased("b");
        assertThat(generations.of(2).after(null, 9)).allMatch(StoredFact::isErased);
    }

    @Test
    void copyFactsAsTheyCountInAnother() {
        record("a", 0);
        upserts.notedLate(new LogPlace(PARTITION, 0));
        record("b", 1);
        var former = generations.of(1);
        var copies = generations.of(2);
        former.late(copies::copy);
        assertThat(copies.after(null, 9)).isEqualTo(former.find(List.of("exchange/a/1")));
        assertThat(positions.read(2).of(LogPartition.LATE)).isEqualTo(1);
        assertThat(former.exchangesAfter("exchange/a/1", 9))
                .extracting(StoredFact::id)
                .containsExactly("exchange/b/1");
        assertThat(former.exchange("a")).hasSize(1);
    }

    @Test
    void areSweptWhenTheyAreGone() {
        record("a", 0);
        generations.begin(REBUILD);
        upserts.generations();
        record("b", 1);
        generations.sweep();
        assertThat(ids(2)).hasSize(1);
        generations.settle("rebuild", 1, new Choice(2, 1, false));
        record("late writers still have both", 2);
        generations.sweep();
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .contains("facts-2")
                .doesNotContain("facts");
        assertThat(positions.read(1).offsets()).isEmpty();
        assertThat(positions.read().offsets()).isNotEmpty();
    }

    private List<String> ids(long generation) {
        return generations.of(generation).after(null, 9).stream()
                .map(StoredFact::id)
                .toList();
    }

    private void record(String subject, long offset) {
        var exchange = new Exchange(subject, Concerned.lead("l"), "email", true, FactsFixture.BEGINNING, null);
        upserts.of(FactsFixture.version(exchange, 1), new LogPlace(PARTITION, offset))
                .write();
        upserts.noted(Map.of(PARTITION, offset + 1));
    }
}
