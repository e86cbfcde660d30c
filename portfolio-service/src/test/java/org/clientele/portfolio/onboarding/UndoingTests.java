package org.clientele.portfolio.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.portfolio.onboarding.OnboardingFixture.clientOf;
import static org.clientele.portfolio.onboarding.OnboardingFixture.id;
import static org.clientele.portfolio.onboarding.OnboardingFixture.request;
import static org.clientele.portfolio.onboarding.OnboardingFixture.requestInto;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.clientele.portfolio.RunningPortfolio;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import org.clientele.testkit.contract.ContractChecks;
import org.clientele.testkit.contract.EventType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** From a request on Kafka to what is published and shown of an undone conversion, however often it is asked. */
@Tag("embedded")
class UndoingTests {

    private static final String PORTAL = """
            {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"}, "contractType": "framework",
             "signedOn": "2026-03-20"}""";

    private final RunningPortfolio service = RunningPortfolio.service();
    private final String leadId = id();
    private final String conversionId = id();
    private final String clientId = clientOf(leadId);
    private final String undoId = id();

    @Test
    void takesTheClientAndItsProjectAway() throws Exception {
        onboard();
        record("first-" + leadId, 1);
        service.await(path() + "/correspondence", json -> json.path("items").size() == 1);
        askToUndo(undoId);
        askToUndo(undoId);
        var entries = service.awaitEntries("client-events", clientId, 4);
        assertThat(entries)
                .extracting(LogEntry::type)
                .containsExactlyInAnyOrder(
                        "client.onboarded.v1",
                        "client.project-signed.v1",
                        "client.onboarding-undone.v1",
                        "client.project-withdrawn.v1");
        assertThat(entries).allSatisfy(UndoingTests::keepsItsContract);
        assertThat(new LogHistory(entries).breaches()).isEmpty();
        service.get(path()).andExpect(status().isNotFound());
        service.get(path() + "/projects").andExpect(status().isNotFound());
        assertThat(service.json("/api/v1/clients?q=" + leadId).path("items").isEmpty())
                .isTrue();
        assertThat(service.json("/api/v1/portfolios/anna-berg?limit=200").toString())
                .doesNotContain(clientId);
        assertThat(service.bean(Correspondences.class).of(clientId, null, 10)).isEmpty();
        assertThat(service.awaitEntries("client-profiles", clientId, 2)
                        .getLast()
                        .json())
                .isNull();
        service.post(path() + "/projects", PORTAL, "", "erp", "integration").andExpect(status().isNotFound());
        awaitEverythingBefore();
        assertThat(service.awaitEntries("client-events", clientId, 4)).hasSize(4);
    }

    @Test
    void saysItAgainToWhoeverAsksAgain() throws Exception {
        onboard();
        publish(again(request(conversionId, leadId, "Sommer Optik", 0)));
        service.awaitEntries("client-events", clientId, 3);
        askToUndo(undoId);
        service.awaitEntries("client-events", clientId, 5);
        service.publish(
                OnboardingFixture.TOPIC,
                "client.onboarding-undo-requested.v1",
                leadId,
                5,
                again(undoRequest(undoId, conversionId, leadId, clientId)));
        assertThat(service.awaitEntries("client-events", clientId, 6))
                .allSatisfy(UndoingTests::keepsItsContract)
                .extracting(LogEntry::type)
                .containsOnlyOnce("client.onboarded.v1", "client.onboarding-undone.v1")
                .filteredOn(type -> type.startsWith("client.project"))
                .containsExactly(
                        "client.project-signed.v1",
                        "client.project-signed.v1",
                        "client.project-withdrawn.v1",
                        "client.project-withdrawn.v1");
    }

    private static String again(String request) {
        return request.replaceFirst("\\{", "{\"askedAgainAt\": \"2026-03-20T15:00:30Z\", ");
    }

    @Test
    void makesTheLeadAnotherClientAfterwards() throws Exception {
        onboard();
        record("first-" + leadId, 1);
        service.await(path() + "/correspondence", json -> json.path("items").size() == 1);
        askToUndo(undoId);
        publish(request(conversionId, leadId, "Undone " + leadId, 0));
        service.awaitEntries("client-events", clientId, 4);
        var again = id();
        publish(request(again, leadId, "Once more", 1).replaceFirst("\\{", "{\"attempt\": 2, "));
        var other = DerivedIds.clientOf(leadId, 2);
        service.await(
                "/api/v1/clients/" + other,
                json -> json.path("correspondenceComplete").asBoolean());
        service.await(
                "/api/v1/clients/" + other + "/correspondence",
                json -> json.path("items").size() == 1);
        record("second-" + leadId, 1);
        service.await(
                "/api/v1/clients/" + other + "/correspondence",
                json -> json.path("items").size() == 2);
        assertThat(other).isNotEqualTo(clientId);
        service.get(path()).andExpect(status().isNotFound());
        assertThat(service.json("/api/v1/clients/" + other + "/projects")
                        .path("items")
                        .path(0)
                        .path("conversionId")
                        .asString())
                .isEqualTo(again);
    }

    @Test
    void takesTheProjectAloneFromAClientThatWasThereBefore() throws Exception {
        onboard();
        var second = id();
        var into = id();
        publish(second, requestInto(clientId, into, second));
        service.await(path() + "/projects", json -> json.path("items").size() == 2);
        askToUndo(undoId, into, second, clientId);
        service.await(path() + "/projects", json -> json.path("items").size() == 1);
        assertThat(service.awaitEntries("client-events", clientId, 4))
                .extracting(LogEntry::type)
                .contains("client.project-withdrawn.v1")
                .doesNotContain("client.onboarding-undone.v1");
        askToUndo(id());
        service.awaitEntries("client-events", clientId, 6);
        service.get(path()).andExpect(status().isNotFound());
    }

    @Test
    void namesWhatWasBuiltOnIt() throws Exception {
        onboard();
        service.post(path() + "/projects", PORTAL, "", "erp", "integration").andExpect(status().isCreated());
        var second = id();
        publish(second, requestInto(clientId, id(), second));
        service.await(path() + "/projects", json -> json.path("items").size() == 3);
        service.publish("correspondence", "correspondence.recorded.v1", "own-" + clientId, 1, """
                {"correspondenceId": "own-%s", "clientId": "%s", "channel": "email", "direction": "inbound",
                 "at": "2026-03-02T10:00:00Z", "by": {"actor": "anna-berg", "through": "http"}}""".formatted(
                        clientId, clientId));
        service.await(path() + "/correspondence", json -> json.path("items").size() == 1);
        askToUndo(undoId);
        askToUndo(undoId);
        awaitEverythingBefore();
        var refusal = service.awaitEntries("client-events", clientId, 5).stream()
                .filter(entry -> entry.subject().equals(undoId))
                .toList();
        assertThat(refusal).singleElement().satisfies(entry -> {
            keepsItsContract(entry);
            assertThat(entry.json())
                    .contains("[\"project-signed\",\"another-conversion\",\"correspondence-recorded\"]");
        });
        service.get(path()).andExpect(status().isOk());
        assertThat(service.json(path() + "/projects").path("items").size()).isEqualTo(3);
    }

    @Test
    void refusesWhatWasNeverOnboarded() {
        askToUndo(undoId);
        var refusal = service.awaitEntries("client-events", clientId, 1).getFirst();
        assertThat(refusal.subject()).isEqualTo(undoId);
        assertThat(refusal.json()).contains("[\"not-onboarded\"]");
    }

    private void onboard() {
        publish(request(conversionId, leadId, "Undone " + leadId, 0));
        service.await(
                path() + "/projects",
                json -> json.path("status").asInt() == 404 || json.path("items").size() > 0);
    }

    private void publish(String json) {
        publish(leadId, json);
    }

    private void publish(String ofLead, String json) {
        service.publish(OnboardingFixture.TOPIC, OnboardingFixture.TYPE, ofLead, 3, json);
    }

    private void askToUndo(String by) {
        askToUndo(by, conversionId, leadId, clientId);
    }

    private void askToUndo(String by, String conversion, String ofLead, String client) {
        service.publish(
                OnboardingFixture.TOPIC,
                "client.onboarding-undo-requested.v1",
                ofLead,
                5,
                undoRequest(by, conversion, ofLead, client));
    }

    private static String undoRequest(String by, String conversion, String ofLead, String client) {
        return """
                {"undoId": "%s", "conversionId": "%s", "leadId": "%s", "clientId": "%s", "projectId": "%s",
                 "requestedAt": "2026-03-20T15:00:00Z", "by": {"actor": "anna-berg", "through": "http"}}""".formatted(by, conversion, ofLead, client, DerivedIds.projectOf(conversion));
    }

    private void record(String correspondenceId, long sequence) {
        service.publish("correspondence", "correspondence.recorded.v1", correspondenceId, sequence, """
                {"correspondenceId": "%s", "leadId": "%s", "channel": "email", "direction": "inbound",
                 "at": "2026-03-02T10:00:00Z", "by": {"actor": "anna-berg", "through": "http"}}""".formatted(
                        correspondenceId, leadId));
    }

    /** Requests of the same key are handled in order. */
    private void awaitEverythingBefore() {
        var last = id();
        publish(request(id(), last, "Last", 0));
        service.awaitEntries("client-events", clientOf(last), 2);
    }

    private String path() {
        return "/api/v1/clients/" + clientId;
    }

    private static void keepsItsContract(LogEntry entry) {
        assertThat(ContractChecks.breaches(
                        new EventType(entry.topic(), entry.type()),
                        JsonMapper.shared().readTree(String.valueOf(entry.json()))))
                .isEmpty();
    }
}
