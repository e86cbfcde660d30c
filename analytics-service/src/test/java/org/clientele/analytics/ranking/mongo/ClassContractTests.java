package org.clientele.analytics.ranking.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.clientele.analytics.ranking.ClassChange;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;

/** What is published of classes is the examples of the catalogue to the letter. */
class ClassContractTests {

    private static final EventType TYPE = new EventType("segment-events", "segment.class-changed.v1");

    @Test
    void publishesAChangeAsInTheExamples() {
        assertThat(differences(ClientClass.A, ClientClass.B, 1_500_000, false)).isEmpty();
        var minimal = TYPE.minimal();
        assertThat(differences(
                        ClientClass.valueOf(minimal.path("class").asString()),
                        null,
                        minimal.path("revenue").path("amount").asLong(),
                        true))
                .isEmpty();
    }

    @Test
    void publishesAllThatTheCatalogueSays() {
        assertThat(EventCatalogue.read().sentBy("analytics-service")).containsExactly(TYPE);
    }

    private static List<String> differences(ClientClass now, ClientClass previous, long revenue, boolean minimal) {
        var example = minimal ? TYPE.minimal() : TYPE.complete();
        var change = new ClassChange(example.path("clientId").asString(), now, previous, BigInteger.valueOf(revenue));
        var published = ClassChanged.of(
                change, previous, "EUR", Instant.parse(example.path("at").asString()));
        return ContractChecks.differences(TYPE, example, EventJson.mapper().writeValueAsBytes(published));
    }
}
