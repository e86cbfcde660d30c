package org.clientele.lead.pace.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.lead.pace.FollowUps;
import org.clientele.lead.pace.FollowUpsContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoFollowUpsTests extends FollowUpsContract {

    private final FollowUps kept = new MongoFollowUps(StoreFixture.database());

    @Override
    protected FollowUps followUps() {
        return kept;
    }

    @Test
    void readsAFewOfWhatLeadsAreOwedHoweverMuchThatIs() {
        try (var store = new CountingStore()) {
            var many = new MongoFollowUps(store.database());
            var now = StoreFixture.CLOCK.instant();
            many.keep(IntStream.range(0, 2_000)
                    .mapToObj(id ->
                            new FollowUps.News("f" + id, new FollowUps.Owed("lead-" + id % 2, now.plusSeconds(id)), 1))
                    .toList());
            assertThat(store.examinedBy(() -> assertThat(many.latest(List.of("lead-0", "lead-1", "lead-2")))
                            .isEqualTo(Map.of(
                                    "lead-0", now.plusSeconds(1_998),
                                    "lead-1", now.plusSeconds(1_999)))))
                    .isLessThan(400);
        }
    }
}
