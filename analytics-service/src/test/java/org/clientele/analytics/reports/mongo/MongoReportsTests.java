package org.clientele.analytics.reports.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.clientele.analytics.reports.Reports;
import org.clientele.analytics.reports.ReportsContract;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoReportsTests extends ReportsContract {

    private final Reports kept = new MongoReports(Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK));

    @Override
    protected Reports reports() {
        return kept;
    }

    @Test
    void readsNoPrivateReportsOfOthers() {
        try (var store = new CountingStore()) {
            var many = new MongoReports(Aggregates.withoutRelay(store.database(), StoreFixture.CLOCK));
            IntStream.range(0, 2_000)
                    .forEach(id -> saveIn(many, "r%04d".formatted(id), id % 500 == 7 ? "anna" : "ben", id % 500 == 9));
            assertThat(store.examinedBy(() -> assertThat(many.visibleTo("anna", null, 6))
                            .extracting(Versioned::id)
                            .containsExactly("r0007", "r0009", "r0507", "r0509", "r1007", "r1009")))
                    .isLessThan(250);
        }
    }
}
