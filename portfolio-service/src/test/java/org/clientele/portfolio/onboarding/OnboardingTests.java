package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.request;
import static org.clientele.portfolio.onboarding.OnboardingFixture.requestInto;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.clientele.portfolio.RunningPortfolio;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** From a request on Kafka to the client, its project and what is published of them. */
@Tag("embedded")
class OnboardingTests {

    private final RunningPortfolio service = RunningPortfolio.service();

    @Test
    void makesAClientWithItsProject() throws Exception {
        var leadId = id();
        var conversionId = id();
        publish(leadId, request(conversionId, leadId, "Sommer Optik", 0));
        var clientId = clientOf(leadId);
        var client = service.await("/api/v1/clients/" + clientId, json -> json.has("clientId"));
        assertThat(client.path("name").asString()).isEqualTo("Sommer Optik");
        assertThat(client.path("state").asString()).isEqualTo("CLIENT");
        assertThat(client.path("correspondenceComplete").asBoolean()).isTrue();
        service.get("/api/v1/clients/" + clientId).andExpect(header().string("ETag", "\"v1\""));
        var entries = service.awaitEntries("client-events", clientId, 2);
        assertThat(entries)
                .extracting(LogEntry::type)
                .containsExactlyInAnyOrder("client.onboarded.v1", "client.project-signed.v1");
        assertThat(entries).allSatisfy(OnboardingTests::keepsItsContract);
        var projects = service.json("/api/v1/clients/" + clientId + "/projects").path("items");
        assertThat(projects.size()).isEqualTo(1);
        assertThat(projects.path(0).path("recordedAt").asString()).endsWith("Z");
        assertThat(projects.path(0).path("conversionId").asString()).isEqualTo(conversionId);
        assertThat(service.awaitEntries("client-profiles", clientId, 1))
                .singleElement()
                .satisfies(OnboardingTests::keepsItsContract);
    }

    @Test
    void makesOneClientHoweverOftenItIsAsked() {
        var leadId = id();
        var conversionId = id();
        for (int times = 0; times < 3; times++) {
            publish(leadId, request(conversionId, leadId, "Thrice", 0));
        }
        var last = id();
        publish(leadId, request(last, last, "Behind them", 0));
        service.await("/api/v1/clients/" + clientOf(last), json -> json.has("clientId"));
        assertThat(service.awaitEntries("client-events", clientOf(leadId), 2)).hasSize(2);
    }

    @Test
    void addsAProjectToTheClientThatIsNamed() throws Exception {
        var leadId = id();
        publish(leadId, request(id(), leadId, "Twice signed", 0));
        var clientId = clientOf(leadId);
        service.await("/api/v1/clients/" + clientId, json -> json.has("clientId"));
        var second = id();
        publish(second, requestInto(clientId, id(), second));
        var path = "/api/v1/clients/" + clientId + "/projects";
        var projects = service.await(path, json -> json.path("items").size() == 2);
        assertThat(projects.path("items")
                        .valueStream()
                        .map(project -> project.path("leadId").asString()))
                .containsExactlyInAnyOrder(leadId, second);
        assertThat(service.awaitEntries("client-events", clientId, 3))
                .extracting(LogEntry::type)
                .containsOnlyOnce("client.onboarded.v1");
        service.get("/api/v1/clients/" + clientOf(second)).andExpect(status().isNotFound());
    }

    @Test
    void refusesAClientThatNobodyKnows() {
        var leadId = id();
        var conversionId = id();
        var clientId = id();
        publish(leadId, requestInto(clientId, conversionId, leadId));
        var refusal = service.awaitEntries("client-events", clientId, 1).getFirst();
        assertThat(refusal.type()).isEqualTo("client.onboarding-refused.v1");
        assertThat(refusal.subject()).isEqualTo(conversionId);
        assertThat(refusal.json()).contains("\"unknown-client\"");
        keepsItsContract(refusal);
        publish(leadId, requestInto(clientId, conversionId, leadId));
        var last = id();
        publish(leadId, request(id(), last, "Behind it", 0));
        service.await("/api/v1/clients/" + clientOf(last), json -> json.has("clientId"));
        assertThat(service.awaitEntries("client-events", clientId, 1)).hasSize(1);
    }

    @Test
    void parksARequestWithoutAProjectAndGoesOn() {
        var leadId = id();
        publish(leadId, "{\"conversionId\": \"c\", \"leadId\": \"" + leadId + "\"}");
        var next = id();
        publish(leadId, request(id(), next, "After the parked one", 0));
        service.await("/api/v1/clients/" + clientOf(next), json -> json.has("clientId"));
    }

    private void publish(String leadId, String json) {
        service.publish(OnboardingFixture.TOPIC, OnboardingFixture.TYPE, leadId, 3, json);
    }

    private static void keepsItsContract(LogEntry entry) {
        assertThat(ContractChecks.breaches(
                        new EventType(entry.topic(), entry.type()),
                        JsonMapper.shared().readTree(String.valueOf(entry.json()))))
                .isEmpty();
    }
}
