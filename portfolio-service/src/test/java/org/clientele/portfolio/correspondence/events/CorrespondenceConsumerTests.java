package org.clientele.portfolio.correspondence.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.correspondence.Correspondence;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** Correspondence is read as the catalogue shows it. */
class CorrespondenceConsumerTests {

    private static final EventType RECORDED = new EventType("correspondence", "correspondence.recorded.v1");

    @Test
    void readsEveryEntry() {
        assertThat(ContractChecks.unreadable(RECORDED, EventJson.mapper(), Correspondence.class))
                .isEmpty();
    }

    @Test
    void readsAllOfACompleteEntry() {
        var entry = EventJson.mapper().treeToValue(RECORDED.complete(), Correspondence.class);
        assertThat(ContractChecks.differences(
                        RECORDED, RECORDED.complete(), EventJson.mapper().writeValueAsBytes(entry)))
                .isEmpty();
    }
}
