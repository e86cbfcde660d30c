package org.clientele.portfolio.portfolio.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.portfolio.FollowUp;
import org.clientele.portfolio.portfolio.FollowUps;
import org.clientele.portfolio.portfolio.events.FollowUpEventsConsumer.FollowUpChanged;
import org.clientele.portfolio.portfolio.events.FollowUpEventsConsumer.FollowUpChanged.Due;
import org.clientele.portfolio.portfolio.events.FollowUpEventsConsumer.FollowUpChanged.FollowUpNow;
import org.clientele.portfolio.portfolio.events.FollowUpEventsConsumer.FollowUpChanged.Subject;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event of a follow-up is read as the catalogue shows it. */
class FollowUpEventsTests {

    private static final Instant DUE = Instant.parse("2026-05-01T10:00:00Z");

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

    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "DUE", "DELIVERED"})
    void learnsWhatAClientIsOwed(String state) {
        assertThat(changed(state, "client").learnt(7))
                .isEqualTo(new FollowUps.Learnt("f-1", new FollowUp("f-1", "s-1", DUE), 7));
    }

    @Test
    void learnsThatNothingIsOwedAnyMore() {
        assertThat(changed("DONE", "client").learnt(3)).isEqualTo(new FollowUps.Learnt("f-1", null, 3));
    }

    @Test
    void knowsWhatIsOwedToClientsFromWhatIsOwedToLeads() {
        assertThat(changed("PLANNED", "client").isOfAClient()).isTrue();
        assertThat(changed("PLANNED", "lead").isOfAClient()).isFalse();
    }

    private static FollowUpChanged changed(String state, String kind) {
        return new FollowUpChanged("f-1", new FollowUpNow(state, new Subject(kind, "s-1"), new Due(DUE)));
    }
}
