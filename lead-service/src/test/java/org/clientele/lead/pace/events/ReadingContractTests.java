package org.clientele.lead.pace.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** This service reads every fact about a follow-up that was ever published. */
class ReadingContractTests {

    @Test
    void readsEveryExampleOfAPlannedOne() {
        assertThat(unreadable("follow-up-events", "follow-up.planned.v1", FollowUpEventsConsumer.FollowUpEvent.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfADueOne() {
        assertThat(unreadable("follow-up-events", "follow-up.due.v1", FollowUpEventsConsumer.FollowUpEvent.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfADeliveredOne() {
        assertThat(unreadable("follow-up-events", "follow-up.delivered.v1", FollowUpEventsConsumer.FollowUpEvent.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfASnoozedOne() {
        assertThat(unreadable("follow-up-events", "follow-up.snoozed.v1", FollowUpEventsConsumer.FollowUpEvent.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfADoneOne() {
        assertThat(unreadable("follow-up-events", "follow-up.done.v1", FollowUpEventsConsumer.FollowUpEvent.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfACancelledOne() {
        assertThat(unreadable("follow-up-events", "follow-up.cancelled.v1", FollowUpEventsConsumer.FollowUpEvent.class))
                .isEmpty();
    }

    @Test
    void waitsForAStateThatThereIs() {
        assertThat(EventCatalogue.words("follow-up", "state")).contains(FollowUpEventsConsumer.TO_COME);
    }

    private static List<String> unreadable(String topic, String type, Class<?> event) {
        return ContractChecks.unreadable(new EventType(topic, type), EventJson.mapper(), event);
    }
}
