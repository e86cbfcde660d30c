package org.clientele.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theServiceKeepsTheHouseRules() {
        assertThat(ArchitectureRules.of(LeadApplication.class).breachesInService())
                .isEmpty();
    }
}
