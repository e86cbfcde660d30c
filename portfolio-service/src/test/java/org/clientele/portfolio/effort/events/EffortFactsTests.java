package org.clientele.portfolio.effort.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.effort.Effort;
import org.clientele.portfolio.effort.EffortEvent;
import org.clientele.portfolio.effort.EffortEvent.EffortRecorded;
import org.clientele.portfolio.effort.EffortEvent.EffortWithdrawn;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of efforts is the examples of the catalogue to the letter. */
class EffortFactsTests {

    private static final EventType RECORDED = new EventType("client-events", "client.effort-recorded.v1");
    private static final EventType WITHDRAWN = new EventType("client-events", "client.effort-withdrawn.v1");
    private static final String EFFORT = "0d1f3a52-6b7c-5d8e-9fa0-b1c2d3e4f506";
    private static final String CLIENT = "1b4e28ba-2fa1-51d2-883f-0016d3cca427";
    private static final Instant RECORDED_AT = Instant.parse("2026-03-25T08:00:02Z");
    private static final Instant WITHDRAWN_AT = Instant.parse("2026-03-25T09:30:00Z");
    private static final By ANNA = By.http("25942099-5cff-59b1-8744-372baeda3fb5");
    private static final Effort COMPLETE = effort(new Owner(ANNA.actor(), "north"), "Eva Sommer showed us round");
    private static final Effort MINIMAL = effort(Owner.NONE, null);

    @Test
    void publishesARecordedEffortAsInTheExamples() {
        assertThat(differences(RECORDED, RECORDED.complete(), COMPLETE, new EffortRecorded(), RECORDED_AT))
                .isEmpty();
        assertThat(differences(RECORDED, RECORDED.minimal(), MINIMAL, new EffortRecorded(), RECORDED_AT))
                .isEmpty();
    }

    @Test
    void publishesAWithdrawnEffortAsInTheExamples() {
        assertThat(differences(WITHDRAWN, WITHDRAWN.complete(), COMPLETE, new EffortWithdrawn(), WITHDRAWN_AT))
                .isEmpty();
        assertThat(differences(WITHDRAWN, WITHDRAWN.minimal(), MINIMAL, new EffortWithdrawn(), WITHDRAWN_AT))
                .isEmpty();
    }

    private static List<String> differences(
            EventType type, JsonNode example, Effort effort, EffortEvent event, Instant at) {
        var published = new EffortFacts().of(effort.after(event), new Happened<>(event, at, ANNA));
        assertThat(published).hasSize(1);
        var fact = published.getFirst();
        assertThat(new EventType(fact.topic(), fact.type())).isEqualTo(type);
        assertThat(fact.key()).isEqualTo(CLIENT);
        assertThat(fact.subject()).isEqualTo(EFFORT);
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(fact.data()));
    }

    private static Effort effort(Owner spentBy, String note) {
        var work = new Effort.Work(45, "on-site-visit", LocalDate.parse("2026-03-24"), note);
        return Effort.recorded(EFFORT, CLIENT, spentBy, work, RECORDED_AT);
    }
}
