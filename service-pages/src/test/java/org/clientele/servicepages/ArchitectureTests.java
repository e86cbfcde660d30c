package org.clientele.servicepages;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheHouseRules() {
        assertThat(ArchitectureRules.of(PageSettings.class).breachesInLibrary()).isEmpty();
    }
}
