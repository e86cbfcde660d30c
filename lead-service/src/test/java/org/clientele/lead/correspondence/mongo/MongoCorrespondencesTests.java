package org.clientele.lead.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.correspondence.CorrespondencesContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoCorrespondencesTests extends CorrespondencesContract {

    private final Correspondences kept = correspondences(StoreFixture.database());

    private static Correspondences correspondences(MongoDatabase database) {
        return new MongoCorrespondences(Aggregates.withoutRelay(database, StoreFixture.CLOCK), Facts.none());
    }

    @Override
    protected Correspondences correspondences() {
        return kept;
    }

    @Test
    void findsWhichLeadsHaveAnyWithoutReadingAllOfIt() {
        try (var store = new CountingStore()) {
            var many = correspondences(store.database());
            var unused = many.createAll(IntStream.range(0, 6_000)
                    .mapToObj(id -> entry("e" + id, "talkative-" + id % 2, StoreFixture.CLOCK.instant()))
                    .toList());
            many.create(entry("last", "silent-250", StoreFixture.CLOCK.instant()));
            var leadIds = IntStream.range(0, 500)
                    .mapToObj(id -> (id < 2 ? "talkative-" : "silent-") + id)
                    .toList();
            assertThat(store.examinedBy(() -> assertThat(many.having(leadIds))
                            .isEqualTo(Set.of("talkative-0", "talkative-1", "silent-250"))))
                    .isLessThan(1_000);
            assertThat(many.having(List.of())).isEmpty();
            assertThat(store.examinedBy(
                            () -> assertThat(many.count(leadIds, 1_000)).isEqualTo(1_000)))
                    .isLessThan(2_500);
        }
    }
}
