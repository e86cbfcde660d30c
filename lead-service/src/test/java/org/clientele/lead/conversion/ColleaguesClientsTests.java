package org.clientele.lead.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.LeadServiceFixture.Answer;
import org.clientele.lead.matching.KnownClients;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose lead it is does not say whose client it may go into. */
@Tag("embedded")
class ColleaguesClientsTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");

    private static final String PROJECT = """
            "project": {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"},
             "contractType": "framework", "signedOn": "2026-03-20"}}""";

    private final String leadId = SERVICE.qualifiedLead("anna-berg");
    private final String clientId = UUID.randomUUID().toString();

    @Test
    void aSalespersonConvertsNothingIntoThem() {
        onboarded("ben-holm");
        assertThat(convert(ANNA).expect(403).body().path("type").asString()).endsWith("/not-yours");
        assertThat(preview(ANNA).body().path("possible").asBoolean()).isFalse();
        assertThat(preview(ANNA).body().path("hindrances").toString()).contains("not-their-client");
        assertThat(ANNA.get("/leads/" + leadId).text("state")).isEqualTo("QUALIFIED");
        ANNA.get("/leads/" + leadId + "/conversion").expect(404);
    }

    @Test
    void aManagerMayIfTheClientIsOfTheirTeam() {
        onboarded("ben-holm");
        var manager = SERVICE.as("mia", "manager");
        assertThat(preview(manager).body().path("possible").asBoolean()).isTrue();
        convert(manager).expect(202);
        assertThat(request())
                .contains(clientId, "\"clientsWithin\":{\"salespersonIds\":[\"anna-berg\"", "\"ben-holm\"");
    }

    @Test
    void aManagerMayNotIfItIsOfAnother() {
        onboarded("wes-lind");
        var manager = SERVICE.as("mia", "manager");
        assertThat(convert(manager).expect(403).text("type")).endsWith("/not-yours");
        SERVICE.as("noah", "manager")
                .get("/leads/" + leadId + "/conversion/preview")
                .expect(403);
        assertThat(preview(manager).body().path("possible").asBoolean()).isFalse();
    }

    @Test
    void anotherSystemMay() {
        onboarded("wes-lind");
        convert(SERVICE.integration()).expect(202);
        assertThat(request()).contains(clientId).doesNotContain("onlyClientsOf", "clientsWithin");
    }

    @Test
    void aClientOfTheirOwnTakesTheProject() {
        onboarded("anna-berg");
        assertThat(preview(ANNA).body().path("possible").asBoolean()).isTrue();
        convert(ANNA).expect(202);
        convert(ANNA).expect(202);
        assertThat(request()).contains("\"onlyClientsOf\":\"anna-berg\"");
    }

    @Test
    void thePortfolioServiceDecidesWhileItIsNotKnownWhoseTheyAre() {
        convert(ANNA).expect(202);
        assertThat(request()).contains("\"onlyClientsOf\":\"anna-berg\"");
    }

    @Test
    void aClientThatComesFromTheLeadIsNobodyElses() {
        ANNA.post("/leads/" + leadId + "/conversion", "{" + PROJECT).expect(202);
        assertThat(request()).doesNotContain("onlyClientsOf");
    }

    private Answer convert(LeadServiceFixture.As caller) {
        return caller.post("/leads/" + leadId + "/conversion", "{\"clientId\": \"" + clientId + "\", " + PROJECT);
    }

    private Answer preview(LeadServiceFixture.As caller) {
        return caller.get("/leads/" + leadId + "/conversion/preview?clientId=" + clientId);
    }

    private void onboarded(String salespersonId) {
        SERVICE.publish(
                "client-events",
                clientId,
                "client.onboarded.v1",
                "/portfolio-service",
                UUID.randomUUID().toString(),
                "{\"clientId\": \"%s\", \"salespersonId\": \"%s\"}".formatted(clientId, salespersonId));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SERVICE.bean(KnownClients.class).find(clientId).isPresent());
    }

    private String request() {
        var requests = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> LogHistory.read(BackingServices.kafka(), "client-onboarding-requests")
                                .of("client.onboarding-requested.v1")
                                .filter(entry -> entry.subject().equals(leadId))
                                .toList(),
                        found -> !found.isEmpty());
        return String.valueOf(requests.getFirst().json());
    }
}
