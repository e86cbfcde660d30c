package org.clientele.analytics.classes.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analytics.classes.FindingFixture.ranked;

import java.time.Instant;
import java.util.List;
import org.clientele.analytics.classes.Classification;
import org.clientele.analytics.classes.Classification.LastChange;
import org.clientele.analytics.classes.ClassificationEvent;
import org.clientele.analytics.classes.Finding;
import org.clientele.analytics.classes.FindingFixture;
import org.clientele.analytics.ranking.ClientClass;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ClassificationFactsTests {

    private static final EventType WITHDRAWN = new EventType("segment-events", "segment.class-withdrawn.v1");
    private static final EventType TYPE = new EventType("segment-events", "segment.class-changed.v1");

    /** The first class of a client has no class before it, and always a reason. */
    @Test
    void tellsAChangeAsInTheExamples() {
        assertThat(differences(TYPE, TYPE.complete(), ClientClass.B, ranked(0, ClientClass.A)))
                .isEmpty();
        var first = (ObjectNode) TYPE.minimal();
        first.set("why", ((ObjectNode) TYPE.complete().path("why")).without("exactBefore"));
        assertThat(differences(TYPE, first, null, ranked(0, null, ClientClass.A)))
                .isEmpty();
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
        var absent = new Finding.Absent(FindingFixture.MIDNIGHT);
        assertThat(differences(WITHDRAWN, WITHDRAWN.complete(), ClientClass.C, absent))
                .isEmpty();
    }

    /** What is found of a client that was in a class before, if it was in one. */
    private static List<String> differences(
            EventType type, JsonNode example, @Nullable ClientClass previous, Finding found) {
        var change = new LastChange(null, FindingFixture.midnight(-1));
        var before = new Classification(example.path("clientId").asString(), previous, change);
        var event = before.find(found).getFirst();
        var happened =
                new Happened<>(event, Instant.parse(example.path("at").asString()), By.policy("analytics-service"));
        var told = new ClassificationFacts().of(before.after(event), happened).getFirst();
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(told.data()));
    }
}
