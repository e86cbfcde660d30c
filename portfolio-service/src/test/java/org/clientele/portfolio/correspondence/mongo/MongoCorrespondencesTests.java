package org.clientele.portfolio.correspondence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.portfolio.correspondence.CorrespondenceFixture;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.correspondence.CorrespondencesContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoCorrespondencesTests extends CorrespondencesContract {

    private final Correspondences correspondences = new MongoCorrespondences(StoreFixture.database());

    @Override
    protected Correspondences correspondences() {
        return correspondences;
    }

    @Test
    void readsNoMoreEntriesOfLeadsThanItIsAsked() {
        try (var store = new CountingStore()) {
            var many = new MongoCorrespondences(store.database());
            many.keep(IntStream.range(0, 3_000)
                    .mapToObj(id -> CorrespondenceFixture.ofLead("e-" + id, "l-1"))
                    .toList());
            many.give(Map.of("l-1", "c-1"));
            assertThat(store.examinedBy(() -> assertThat(many.idsOfLeads("c-1", List.of("l-1", "l-2"), "e-2", 10))
                            .hasSize(10)))
                    .isLessThan(250);
        }
    }
}
