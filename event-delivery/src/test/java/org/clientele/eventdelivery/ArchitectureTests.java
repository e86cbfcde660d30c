package org.clientele.eventdelivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void itKeepsTheHouseRules() {
        assertThat(ArchitectureRules.of(EventDeliveryProperties.class).breachesInLibrary())
                .isEmpty();
    }
}
