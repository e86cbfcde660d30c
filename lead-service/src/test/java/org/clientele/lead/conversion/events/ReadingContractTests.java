package org.clientele.lead.conversion.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** This service reads every answer of the portfolio service that was ever published. */
class ReadingContractTests {

    @Test
    void readsEveryExampleOfAnOnboardedClient() {
        assertThat(unreadable("client-events", "client.onboarded.v1", ClientEventsConsumer.Onboarded.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfASignedProject() {
        assertThat(unreadable("client-events", "client.project-signed.v1", ClientEventsConsumer.ProjectSigned.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfARefusal() {
        assertThat(unreadable(
                        "client-events", "client.onboarding-refused.v1", ClientEventsConsumer.OnboardingRefused.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfAClientThatLeftOrReturned() {
        assertThat(unreadable("client-events", "client.left.v1", ClientEventsConsumer.Left.class))
                .isEmpty();
        assertThat(unreadable("client-events", "client.returned.v1", ClientEventsConsumer.Returned.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfAClientThatThereNeverWas() {
        assertThat(unreadable(
                        "client-events", "client.onboarding-undone.v1", ClientEventsConsumer.OnboardingUndone.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfAWithdrawnProject() {
        assertThat(unreadable(
                        "client-events", "client.project-withdrawn.v1", ClientEventsConsumer.ProjectWithdrawn.class))
                .isEmpty();
    }

    @Test
    void readsEveryExampleOfARefusalToUndo() {
        assertThat(unreadable(
                        "client-events", "client.onboarding-undo-refused.v1", ClientEventsConsumer.UndoRefused.class))
                .isEmpty();
    }

    private static List<String> unreadable(String topic, String type, Class<?> event) {
        return ContractChecks.unreadable(new EventType(topic, type), EventJson.mapper(), event);
    }
}
