package org.clientele.portfolio.portfolio.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.clientele.portfolio.portfolio.FollowUp;
import org.clientele.portfolio.portfolio.FollowUps;
import org.clientele.portfolio.portfolio.FollowUpsContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoFollowUpsTests extends FollowUpsContract {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FollowUps followUps = new MongoFollowUps(StoreFixture.database());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }

    @Test
    void readsAsMuchOfAClientThatIsOwedMuchAsOfOthers() {
        try (var store = new CountingStore()) {
            var many = new MongoFollowUps(store.database());
            many.learn(IntStream.range(0, 3_000)
                    .mapToObj(id -> owed("f-" + id, "c-" + Math.max(0, id - 2_990), NOW.plusSeconds(id)))
                    .toList());
            var clientIds = IntStream.range(0, 10).mapToObj(id -> "c-" + id).toList();
            assertThat(store.examinedBy(() -> assertThat(many.nextOf(clientIds)).hasSize(10)))
                    .isLessThan(150);
        }
    }

    private static FollowUps.Learnt owed(String followUpId, String clientId, Instant dueAt) {
        return new FollowUps.Learnt(followUpId, new FollowUp(followUpId, clientId, dueAt), 1);
    }
}
