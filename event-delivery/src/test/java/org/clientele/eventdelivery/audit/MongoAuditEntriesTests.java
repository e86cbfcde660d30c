package org.clientele.eventdelivery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.servicedefaults.ListRead;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoAuditEntriesTests extends AuditEntriesContract {

    private final Aggregates aggregates = Aggregates.withoutRelay(StoreFixture.database(), StoreFixture.CLOCK);
    private final AuditEntries kept = new MongoAuditEntries(aggregates, Facts.none());

    @Override
    AuditEntries entries() {
        return kept;
    }

    @Test
    void forgetsNothingThatIsStillToBePublished() {
        var publishing = new MongoAuditEntries(aggregates, new AuditFacts("order-service"));
        var read = new ListRead("mia", Set.of(), "leadList", List.of());
        new KeepingAudit(publishing, () -> null, StoreFixture.CLOCK, new SimpleMeterRegistry()).shown(read, 1);
        assertThat(publishing.forget(AT.plus(Duration.ofDays(1_000)))).isFalse();
        assertThat(publishing.page(new AuditEntries.Wanted(null, null), null, 10))
                .hasSize(1);
    }
}
