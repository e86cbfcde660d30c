package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That nobody notices when instances are replaced; that nothing is lost then the other tests of the campaign see. */
@Tag("embedded")
class RollingUpgradeTests {

    @Test
    void everyRequestIsAnsweredWhileInstancesAreReplacedOneByOne() {
        var upgrade = Campaign.ended().upgrade();
        assertThat(upgrade.replaced()).isGreaterThanOrEqualTo(Part.values().length * 2);
        assertThat(upgrade.answered()).isGreaterThan(10 * upgrade.replaced());
        assertThat(upgrade.refused()).isEmpty();
    }
}
