package org.clientele.lead.views.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.views.Views;
import org.clientele.lead.views.ViewsContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoViewsTests extends ViewsContract {

    private final Views kept = new MongoViews(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Views views() {
        return kept;
    }

    @Test
    void readsAPageOfWhatIsVisibleHoweverManyOthersThereAre() {
        try (var store = new CountingStore()) {
            var many = new MongoViews(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK));
            var unused = many.createAll(IntStream.range(0, 3_000)
                    .mapToObj(
                            id -> making("v%04d".formatted(id), id % 1_000 == 500 ? "anna" : "ben", id % 1_000 == 900))
                    .toList());
            assertThat(store.examinedBy(() -> assertThat(many.visibleTo("anna", "v0500", 3))
                            .extracting(Versioned::id)
                            .containsExactly("v0900", "v1500", "v1900")))
                    .isLessThan(30);
        }
    }
}
