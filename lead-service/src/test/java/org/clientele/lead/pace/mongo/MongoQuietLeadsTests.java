package org.clientele.lead.pace.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.lead.pace.QuietLeads;
import org.clientele.lead.pace.QuietLeadsContract;
import org.clientele.servicedefaults.Reach;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoQuietLeadsTests extends QuietLeadsContract {

    private final QuietLeads leads = new MongoQuietLeads(StoreFixture.database());

    @Override
    protected QuietLeads leads() {
        return leads;
    }

    @Test
    void readsTheRottingOnesOfAPageAlone() {
        try (var store = new CountingStore()) {
            var many = new MongoQuietLeads(store.database());
            many.keep(IntStream.range(0, 3_000)
                    .mapToObj(id -> rotting("lead-" + id, "anna", id % 50 - 48))
                    .map(lead -> new QuietLeads.News(lead.leadId(), lead, 0))
                    .toList());
            for (var reach : List.of(Reach.EVERYBODY, Reach.of("anna"))) {
                assertThat(store.examinedBy(() -> assertThat(many.rotting("new", reach, NOW, null, 50))
                                .hasSize(50)))
                        .isLessThan(250);
            }
            assertThat(store.examinedBy(() -> many.notAllowed("new", ALLOWED, 500)))
                    .isZero();
        }
    }
}
