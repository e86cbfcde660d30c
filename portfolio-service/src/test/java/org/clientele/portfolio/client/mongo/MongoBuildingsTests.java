package org.clientele.portfolio.client.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.Buildings;
import org.clientele.portfolio.client.BuildingsContract;
import org.clientele.testkit.CountingStore;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoBuildingsTests extends BuildingsContract {

    private final Buildings buildings = new MongoBuildings(StoreFixture.database());

    @Override
    protected Buildings buildings() {
        return buildings;
    }

    @Test
    void findsOutWhatRestsOnAClientHoweverMuchThatIs() {
        try (var store = new CountingStore()) {
            var many = new MongoBuildings(store.database());
            many.announce(IntStream.range(0, 3_000)
                    .mapToObj(id -> new Building("e-" + id, "c-1", Building.Kind.EFFORT))
                    .toList());
            assertThat(store.examinedBy(() -> {
                        assertThat(many.isAny("c-1", Building.Kind.EFFORT)).isTrue();
                        assertThat(many.isAny("c-1", Building.Kind.PROJECT)).isFalse();
                    }))
                    .isLessThan(250);
        }
    }
}
