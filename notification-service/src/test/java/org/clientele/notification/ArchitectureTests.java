package org.clientele.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theServiceKeepsTheHouseRules() {
        assertThat(ArchitectureRules.of(NotificationApplication.class).breachesInService())
                .isEmpty();
    }
}
