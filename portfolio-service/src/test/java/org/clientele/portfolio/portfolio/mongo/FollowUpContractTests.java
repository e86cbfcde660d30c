package org.clientele.portfolio.portfolio.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** Every event of a follow-up is read as the catalogue shows it. */
class FollowUpContractTests {

    @Test
    void waitsForStatesThatThereAre() {
        assertThat(EventCatalogue.words("follow-up", "state")).containsAll(FollowUpEventsConsumer.OPEN);
    }

    @Test
    void readsEveryEventOfAFollowUp() {
        var types = EventCatalogue.read().receivedBy("portfolio-service").stream()
                .filter(type -> type.topic().equals("follow-up-events"))
                .toList();
        assertThat(types).extracting(EventType::name).containsExactlyInAnyOrderElementsOf(FollowUpEventsConsumer.TYPES);
        assertThat(types)
                .flatMap(type -> ContractChecks.unreadable(type, EventJson.mapper(), FollowUpChanged.class))
                .isEmpty();
    }
}
