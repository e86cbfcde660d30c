package org.clientele.portfolio.project.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.project.Project;
import org.clientele.servicedefaults.Money;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of projects is the examples of the catalogue to the letter. */
class ProjectContractTests {

    private static final EventType SIGNED = new EventType("client-events", "client.project-signed.v1");
    private static final EventType WITHDRAWN = new EventType("client-events", "client.project-withdrawn.v1");
    private static final String PROJECT = "6fa459ea-ee8a-5ca4-894e-db77e160355e";
    private static final String CLIENT = "1b4e28ba-2fa1-51d2-883f-0016d3cca427";
    private static final Instant RECORDED = Instant.parse("2026-03-20T14:00:02Z");
    private static final By ANNA = new By("25942099-5cff-59b1-8744-372baeda3fb5", "http");

    @Test
    void publishesASignedProjectAsInTheExamples() {
        var complete = new Project(
                PROJECT,
                CLIENT,
                "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77",
                "7c9e6679-7425-50de-944b-e07fc1f90ae7",
                "25942099-5cff-59b1-8744-372baeda3fb5",
                "north",
                terms(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31")),
                RECORDED,
                ANNA);
        var minimal = new Project(PROJECT, CLIENT, null, null, null, null, terms(null, null), RECORDED, ANNA);
        assertThat(differences(SIGNED.complete(), complete)).isEmpty();
        assertThat(differences(SIGNED.minimal(), minimal)).isEmpty();
    }

    @Test
    void publishesAWithdrawnProjectAsInTheExamples() {
        var at = Instant.parse("2026-03-20T15:00:02Z");
        var complete = new Project(
                PROJECT,
                CLIENT,
                "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77",
                "7c9e6679-7425-50de-944b-e07fc1f90ae7",
                "25942099-5cff-59b1-8744-372baeda3fb5",
                "north",
                terms(null, null),
                RECORDED,
                ANNA);
        var minimal = new Project(PROJECT, CLIENT, null, null, null, null, terms(null, null), RECORDED, ANNA);
        assertThat(differences(WITHDRAWN, WITHDRAWN.complete(), ProjectFacts.withdrawn(complete, at, ANNA)))
                .isEmpty();
        assertThat(differences(WITHDRAWN, WITHDRAWN.minimal(), ProjectFacts.withdrawn(minimal, at, ANNA)))
                .isEmpty();
    }

    private static List<String> differences(JsonNode example, Project project) {
        return differences(SIGNED, example, ProjectFacts.signed(project));
    }

    private static List<String> differences(EventType type, JsonNode example, Outgoing published) {
        assertThat(new EventType(published.topic(), published.type())).isEqualTo(type);
        assertThat(published.key()).isEqualTo(CLIENT);
        assertThat(published.subject()).isEqualTo(PROJECT);
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(published.data()));
    }

    private static Project.Terms terms(LocalDate startsOn, LocalDate endsOn) {
        return new Project.Terms(
                "Ordering portal",
                new Money(1_500_000, "EUR"),
                "framework",
                LocalDate.parse("2026-03-20"),
                startsOn,
                endsOn);
    }
}
