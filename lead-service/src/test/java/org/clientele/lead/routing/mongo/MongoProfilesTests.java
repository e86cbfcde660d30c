package org.clientele.lead.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.clientele.lead.routing.Profiles;
import org.clientele.lead.routing.ProfilesContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoProfilesTests extends ProfilesContract {

    private final Profiles kept = new MongoProfiles(StoreFixture.database());

    @Override
    protected Profiles profiles() {
        return kept;
    }

    /** Whoever routes looks at everybody, which are as many as an organisation has salespeople. */
    @Test
    void readsOneDocumentOfEachSalesperson() {
        try (var store = new CountingStore()) {
            var many = new MongoProfiles(store.database());
            many.keep(IntStream.range(0, 200)
                    .mapToObj(id -> new Profiles.News(profile("p-" + id, "north"), 1))
                    .toList());
            assertThat(store.examinedBy(() -> assertThat(many.all()).hasSize(200)))
                    .isLessThanOrEqualTo(400);
            assertThat(store.examinedBy(() -> assertThat(many.page("p-0", 10)).hasSize(10)))
                    .isLessThan(150);
        }
    }
}
