package org.clientele.lead.correspondence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** This service reads every entry of correspondence that was ever published. */
class ReadingContractTests {

    @Test
    void readsEveryExample() {
        assertThat(unreadable(
                        "correspondence",
                        "correspondence.recorded.v1",
                        CorrespondenceConsumer.CorrespondenceRecorded.class))
                .isEmpty();
    }

    private static List<String> unreadable(String topic, String type, Class<?> event) {
        return ContractChecks.unreadable(new EventType(topic, type), EventJson.mapper(), event);
    }
}
