package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A round that draws a crash point in a collection that there is not would wait for it in vain. */
@Tag("embedded")
class CrashPointsTests {

    @Test
    void areWhereServicesWrite() {
        var platform = Campaign.ended().platform();
        assertThat(Campaign.CRASHES).hasSize(Part.values().length).allSatisfy(crashes -> {
            var there = platform.database(crashes.part()).listCollectionNames().into(new ArrayList<>());
            assertThat(there).as("%s", crashes.part()).containsAll(crashes.collections());
        });
    }
}
