package org.clientele.portfolio.project.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.portfolio.client.Owner;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.ProjectEvent;
import org.clientele.portfolio.project.ProjectEvent.ProjectSigned;
import org.clientele.portfolio.project.ProjectEvent.ProjectWithdrawn;
import org.clientele.servicedefaults.Money;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of projects is the examples of the catalogue to the letter. */
class ProjectFactsTests {

    private static final EventType SIGNED = new EventType("client-events", "client.project-signed.v1");
    private static final EventType WITHDRAWN = new EventType("client-events", "client.project-withdrawn.v1");
    private static final String PROJECT = "6fa459ea-ee8a-5ca4-894e-db77e160355e";
    private static final String CLIENT = "1b4e28ba-2fa1-51d2-883f-0016d3cca427";
    private static final Instant SIGNED_AT = Instant.parse("2026-03-20T14:00:02Z");
    private static final Instant WITHDRAWN_AT = Instant.parse("2026-03-20T15:00:02Z");
    private static final By ANNA = By.http("25942099-5cff-59b1-8744-372baeda3fb5");
    private static final Project COMPLETE = project(
            new Project.Origin("0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77", "7c9e6679-7425-50de-944b-e07fc1f90ae7"),
            new Owner(ANNA.actor(), "north"),
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2027-03-31"));
    private static final Project MINIMAL = project(Project.Origin.NONE, Owner.NONE, null, null);

    @Test
    void publishesASignedProjectAsInTheExamples() {
        assertThat(differences(SIGNED, SIGNED.complete(), COMPLETE, new ProjectSigned(), SIGNED_AT))
                .isEmpty();
        assertThat(differences(SIGNED, SIGNED.minimal(), MINIMAL, new ProjectSigned(), SIGNED_AT))
                .isEmpty();
    }

    @Test
    void publishesAWithdrawnProjectAsInTheExamples() {
        assertThat(differences(WITHDRAWN, WITHDRAWN.complete(), COMPLETE, new ProjectWithdrawn(), WITHDRAWN_AT))
                .isEmpty();
        assertThat(differences(WITHDRAWN, WITHDRAWN.minimal(), MINIMAL, new ProjectWithdrawn(), WITHDRAWN_AT))
                .isEmpty();
    }

    private static List<String> differences(
            EventType type, JsonNode example, Project project, ProjectEvent event, Instant at) {
        var published = new ProjectFacts().of(project.after(event), new Happened<>(event, at, ANNA));
        assertThat(published).hasSize(1);
        var fact = published.getFirst();
        assertThat(new EventType(fact.topic(), fact.type())).isEqualTo(type);
        assertThat(fact.key()).isEqualTo(CLIENT);
        assertThat(fact.subject()).isEqualTo(PROJECT);
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(fact.data()));
    }

    private static Project project(Project.Origin origin, Owner owner, LocalDate startsOn, LocalDate endsOn) {
        var terms = new Project.Terms(
                "Ordering portal",
                new Money(1_500_000, "EUR"),
                "framework",
                LocalDate.parse("2026-03-20"),
                startsOn,
                endsOn);
        return Project.signed(PROJECT, CLIENT, origin, owner, terms, SIGNED_AT);
    }
}
