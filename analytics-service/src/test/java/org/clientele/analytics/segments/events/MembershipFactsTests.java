package org.clientele.analytics.segments.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clientele.analytics.segments.Membership;
import org.clientele.analytics.segments.MembershipEvent;
import org.clientele.analytics.segments.Why;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.servicedefaults.Code;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventCatalogue;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of memberships is the examples of the catalogue to the letter. */
class MembershipFactsTests {

    private static final EventType ENTERED = new EventType("segment-events", "segment.entered.v1");
    private static final EventType LEFT = new EventType("segment-events", "segment.left.v1");

    @Test
    void tellsAnEntryAsInTheExamples() {
        assertThat(differences(ENTERED, ENTERED.complete())).isEmpty();
        assertThat(differences(ENTERED, ENTERED.minimal())).isEmpty();
    }

    @Test
    void tellsAnExitAsInTheExamples() {
        assertThat(differences(LEFT, LEFT.complete())).isEmpty();
        assertThat(differences(LEFT, LEFT.minimal())).isEmpty();
    }

    @Test
    void tellsAllThatTheCatalogueSays() {
        assertThat(EventCatalogue.read().sentBy("analytics-service"))
                .filteredOn(type ->
                        type.topic().equals(ENTERED.topic()) && !type.name().startsWith("segment.class-"))
                .containsExactlyInAnyOrder(ENTERED, LEFT);
        assertThat(MembershipEvent.class.getPermittedSubclasses()).hasSize(2);
    }

    /** So that a reader sees 1, 2, 3, … of each membership, and all of a client in order. */
    @Test
    void isKeyedByTheClientAndAboutTheMembership() {
        var told = told(ENTERED, ENTERED.complete());
        assertThat(told.key()).isEqualTo(ENTERED.complete().path("clientId").asString());
        assertThat(told.subject()).isEqualTo(Membership.id("whales", told.key()));
    }

    private static List<String> differences(EventType type, JsonNode example) {
        return ContractChecks.differences(
                type,
                example,
                EventJson.mapper().writeValueAsBytes(told(type, example).data()));
    }

    private static Outgoing told(EventType type, JsonNode example) {
        var at = Instant.parse(example.path("at").asString());
        var why = Code.constant(Why.class, example.path("why").asString()).orElseThrow();
        var now = new Membership.Told(example.path("revision").asLong(), why, at);
        var clientId = example.path("clientId").asString();
        var event =
                type.equals(ENTERED) ? new MembershipEvent.SegmentEntered(now) : new MembershipEvent.SegmentLeft(now);
        var before = new Membership(Membership.id("whales", clientId), "whales", clientId, false, now);
        return new MembershipFacts()
                .of(before.after(event), new Happened<>(event, at, By.policy("analytics-service")))
                .getFirst();
    }
}
