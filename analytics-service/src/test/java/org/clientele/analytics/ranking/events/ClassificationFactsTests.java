package org.clientele.analytics.ranking.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.clientele.analytics.ranking.Classification;
import org.clientele.analytics.ranking.ClassificationEvent;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.analytics.ranking.Revenue;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of classes is the examples of the catalogue to the letter. */
class ClassificationFactsTests {

    private static final EventType WITHDRAWN = new EventType("segment-events", "segment.class-withdrawn.v1");
    private static final EventType TYPE = new EventType("segment-events", "segment.class-changed.v1");

    @Test
    void tellsAChangeAsInTheExamples() {
        assertThat(differences(TYPE.complete(), ClientClass.B)).isEmpty();
        assertThat(differences(TYPE.minimal(), null)).isEmpty();
    }

    @Test
    void tellsAllThatTheCatalogueSays() {
        assertThat(EventCatalogue.read().sentBy("analytics-service"))
                .filteredOn(type -> type.name().startsWith("segment.class-"))
                .containsExactlyInAnyOrder(TYPE, WITHDRAWN);
        assertThat(ClassificationEvent.class.getPermittedSubclasses()).hasSize(2);
    }

    @Test
    void tellsAWithdrawalAsInTheExamples() {
        var example = WITHDRAWN.complete();
        var known = new Classification(example.path("clientId").asString(), ClientClass.C);
        assertThat(differences(WITHDRAWN, example, known, known.withdraw().getFirst()))
                .isEmpty();
    }

    private static List<String> differences(JsonNode example, @Nullable ClientClass previous) {
        var before = new Classification(example.path("clientId").asString(), previous);
        var event = before.classify(ClientClass.A, new Revenue(BigInteger.valueOf(1_500_000), "EUR"))
                .getFirst();
        return differences(TYPE, example, before, event);
    }

    private static List<String> differences(
            EventType type, JsonNode example, Classification before, ClassificationEvent event) {
        var happened =
                new Happened<>(event, Instant.parse(example.path("at").asString()), By.policy("analytics-service"));
        var told = new ClassificationFacts().of(before.after(event), happened).getFirst();
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(told.data()));
    }
}
