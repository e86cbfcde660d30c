package org.clientele.analytics.classes.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.midnight;
import static org.clientele.analytics.classes.FindingFixture.ranked;

import java.util.stream.IntStream;
import org.clientele.analytics.classes.Classification;
import org.clientele.analytics.classes.Classifications;
import org.clientele.analytics.classes.ClassificationsContract;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.servicedefaults.Position;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoClassificationsTests extends ClassificationsContract {

    private static final int MANY = 1_000;

    private final Classifications classifications = new MongoClassifications(
            Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Classifications classifications() {
        return classifications;
    }

    @Test
    void readsNoMoreThanAPageHoweverManyChangedAtOneMoment() {
        try (var store = new CountingStore()) {
            var many = new MongoClassifications(
                    Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK), Facts.none());
            var unused = many.createAll(IntStream.range(0, MANY)
                    .mapToObj(client -> Classification.first("c" + client, ranked(0, ClientClass.C)))
                    .toList());
            var unusedChanged = many.changeAll(IntStream.range(MANY / 2, MANY)
                    .mapToObj(client -> Classification.again("c" + client, ranked(1, ClientClass.A)))
                    .toList());
            assertThat(store.examinedBy(() ->
                            assertThat(many.changedSince(midnight(0), null, 11)).hasSize(11)))
                    .isLessThan(250);
            var inTheMiddle = new Position<>(midnight(1), "c" + MANY * 3 / 4);
            assertThat(store.examinedBy(() -> assertThat(many.changedSince(midnight(0), inTheMiddle, 11))
                            .hasSize(11)))
                    .isLessThan(250);
            assertThat(store.examinedBy(() ->
                            assertThat(many.changedSince(midnight(2), null, 11)).isEmpty()))
                    .isLessThan(250);
        }
    }
}
