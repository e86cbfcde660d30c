package org.clientele.analytics.segments.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.clientele.analytics.segments.Membership;
import org.clientele.analytics.segments.Memberships;
import org.clientele.analytics.segments.MembershipsContract;
import org.clientele.analytics.segments.Why;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.servicedefaults.Position;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoMembershipsTests extends MembershipsContract {

    private final Memberships kept =
            new MongoMemberships(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK), Facts.none());

    @Override
    protected Memberships memberships() {
        return kept;
    }

    @Test
    void readNoMoreThanAPageHoweverManyThereAre() {
        try (var store = new CountingStore()) {
            var many =
                    new MongoMemberships(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK), Facts.none());
            var unused = many.createAll(IntStream.range(0, 1_000)
                    .mapToObj(number -> Membership.first(
                            number % 2 == 0 ? "whales" : "silent",
                            "c" + (1_000 + number),
                            new Membership.Told(1, Why.CLIENT_CHANGED, Instant.ofEpochSecond(number))))
                    .toList());
            var middle = new Position<>(Instant.ofEpochSecond(500), "0");
            assertThat(store.examinedBy(
                            () -> assertThat(many.inside("whales", "c1500", 11)).hasSize(11)))
                    .isLessThan(250);
            assertThat(store.examinedBy(() -> assertThat(many.changed(Instant.EPOCH, null, middle, 11))
                            .hasSize(11)))
                    .isLessThan(250);
            assertThat(store.examinedBy(() -> assertThat(many.changed(Instant.EPOCH, "silent", middle, 11))
                            .hasSize(11)))
                    .isLessThan(250);
        }
    }
}
