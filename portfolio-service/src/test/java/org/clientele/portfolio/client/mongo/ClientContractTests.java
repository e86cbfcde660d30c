package org.clientele.portfolio.client.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientState;
import org.clientele.portfolio.client.Company;
import org.clientele.portfolio.client.Contact;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of clients is the examples of the catalogue to the letter. */
class ClientContractTests {

    private static final EventType ONBOARDED = new EventType("client-events", "client.onboarded.v1");
    private static final EventType UNDONE = new EventType("client-events", "client.onboarding-undone.v1");
    private static final EventType PROFILE = new EventType("client-profiles", "client.profile.v1");
    private static final Company COMPANY = new Company(
            "Sommer Optik", "medical", 42, "DE", "https://sommer.example", "HRB 12345 B", "Berlin", "10115");
    private static final Contact CONTACT = new Contact("Ada", "Sommer", "ada@sommer.example", "+49 30 1234567", "de");

    @Test
    void publishesAnOnboardedClientAsInTheExamples() {
        var complete = client("25942099-5cff-59b1-8744-372baeda3fb5", "north", COMPANY, CONTACT);
        assertThat(differences(ONBOARDED, ONBOARDED.complete(), ClientFacts.onboarded(complete)))
                .isEmpty();
        assertThat(differences(ONBOARDED, ONBOARDED.minimal(), ClientFacts.onboarded(client(null, null, null, null))))
                .isEmpty();
    }

    @Test
    void publishesThatAnOnboardingWasUndoneAsInTheExamples() {
        var undone = ClientFacts.undone(
                client("25942099-5cff-59b1-8744-372baeda3fb5", "north", COMPANY, CONTACT),
                Instant.parse("2026-03-20T15:00:01Z"),
                new By("25942099-5cff-59b1-8744-372baeda3fb5", "http"));
        for (var example : List.of(UNDONE.complete(), UNDONE.minimal())) {
            assertThat(differences(UNDONE, example, undone)).isEmpty();
        }
    }

    @Test
    void publishesAProfileAsInTheExamples() {
        var complete = client("25942099-5cff-59b1-8744-372baeda3fb5", "north", COMPANY, CONTACT);
        assertThat(differences(PROFILE, PROFILE.complete(), ClientFacts.profile(complete)))
                .isEmpty();
        assertThat(differences(PROFILE, PROFILE.minimal(), ClientFacts.profile(client(null, null, null, null))))
                .isEmpty();
    }

    private static List<String> differences(EventType type, JsonNode example, Outgoing published) {
        assertThat(new EventType(published.topic(), published.type())).isEqualTo(type);
        assertThat(published.key()).isEqualTo(example.path("clientId").asString());
        assertThat(published.subject()).isEqualTo(published.key());
        return ContractChecks.differences(type, example, EventJson.mapper().writeValueAsBytes(published.data()));
    }

    private static Client client(String salespersonId, String teamId, Company company, Contact contact) {
        return new Client(
                "1b4e28ba-2fa1-51d2-883f-0016d3cca427",
                "0198a1f0-3c5e-7b21-9d64-5b0f6a1c2e77",
                "7c9e6679-7425-50de-944b-e07fc1f90ae7",
                salespersonId,
                teamId,
                ClientState.CLIENT,
                company,
                contact,
                Instant.parse("2026-03-20T14:00:01Z"),
                new By("25942099-5cff-59b1-8744-372baeda3fb5", "http"));
    }
}
