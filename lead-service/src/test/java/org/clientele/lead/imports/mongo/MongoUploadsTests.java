package org.clientele.lead.imports.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.clientele.lead.imports.Uploads;
import org.clientele.lead.imports.UploadsContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoUploadsTests extends UploadsContract {

    private final Uploads kept = new MongoUploads(StoreFixture.database());

    @Override
    protected Uploads uploads() {
        return kept;
    }

    @Test
    void readsOnePieceOfEachToNameThem() {
        try (var store = new CountingStore()) {
            var many = new MongoUploads(store.database());
            IntStream.range(0, 3_000).forEach(id -> many.write("u" + id % 3, id / 3, new byte[] {1}));
            assertThat(store.examinedBy(() -> assertThat(many.after("", 9)).containsExactly("u0", "u1", "u2")))
                    .isLessThan(400);
        }
    }
}
