package org.clientele.lead.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.LeadServiceFixture.Answer;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lead's half of becoming a client; the tests answer for the portfolio service. */
@Tag("embedded")
class ConversionTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ERP = SERVICE.integration();
    private static final String PROJECT = """
            {"project": {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"},
             "contractType": "framework", "signedOn": "2026-03-20"}}""";

    @Test
    void givesEverybodyTheOneConversion() throws Exception {
        var path = conversionOf(SERVICE.qualifiedLead("anna-berg"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = IntStream.range(0, 4)
                    .<Callable<Answer>>mapToObj(
                            i -> () -> ERP.post(path, PROJECT).expect(202))
                    .toList();
            var ids = new HashSet<String>();
            for (var call : threads.invokeAll(calls)) {
                ids.add(call.get().text("conversionId"));
            }
            assertThat(ids).hasSize(1);
        }
        ERP.post(path, PROJECT.replace("Portal", "Something else")).expect(409);
        assertThat(ERP.get(path).expect(200).text("state")).isEqualTo("CONVERTING");
    }

    @Test
    void endsWithTheClientThatThePortfolioServiceNames() {
        var leadId = SERVICE.qualifiedLead("anna-berg");
        var conversionId = ERP.post(conversionOf(leadId), PROJECT).expect(202).text("conversionId");
        ERP.post("/leads/" + leadId + "/loss", "{\"reason\": \"no-budget\"}").expect(409);
        signed(leadId, "another-conversion");
        signed(leadId, conversionId);
        signed(leadId, conversionId);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(ERP.get(conversionOf(leadId)).text("state")).isEqualTo("CONVERTED"));
        var ended = ERP.get(conversionOf(leadId));
        assertThat(ended.text("clientId")).isEqualTo("client-of-" + conversionId);
        assertThat(ERP.post(conversionOf(leadId), PROJECT).expect(202).body()).isEqualTo(ended.body());
        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo("CONVERTED");
    }

    /** Whoever prefers that waits; it may have to ask once more if the broker is slow. */
    @Test
    void isAwaitedByWhoAsksForIt() {
        var leadId = SERVICE.qualifiedLead("anna-berg");
        var conversionId = ERP.post(conversionOf(leadId), PROJECT).expect(202).text("conversionId");
        var patient = waiting(leadId, "wait=1");
        assertThat(patient.text("state")).isEqualTo("CONVERTING");
        assertThat(patient.raw().getHeader("Preference-Applied")).isEqualTo("wait=1");
        signed(leadId, conversionId);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> waiting(leadId, "wait=5").text("state").equals("CONVERTED"));
        var late = waiting(leadId, "wait=5");
        assertThat(late.text("clientId")).isEqualTo("client-of-" + conversionId);
        assertThat(late.raw().getHeader("Preference-Applied")).isNull();
    }

    private static Answer waiting(String leadId, String preference) {
        return ERP.get(conversionOf(leadId), "Prefer", preference).expect(200);
    }

    @Test
    void isQualifiedAgainAfterARefusal() {
        var leadId = SERVICE.qualifiedLead("anna-berg");
        var body = PROJECT.replaceFirst("\\{", "{\"clientId\": \"nobody\", ");
        var conversionId = ERP.post(conversionOf(leadId), body).expect(202).text("conversionId");
        SERVICE.publish(
                "client-events",
                "nobody",
                "client.onboarding-refused.v1",
                "/portfolio-service",
                UUID.randomUUID().toString(),
                "{\"conversionId\": \"%s\", \"leadId\": \"%s\", \"clientId\": \"nobody\", \"reason\": \"unknown-client\"}"
                        .formatted(conversionId, leadId));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo("QUALIFIED"));
        assertThat(ERP.get(conversionOf(leadId)).text("reason")).isEqualTo("unknown-client");
        assertThat(ERP.post(conversionOf(leadId), PROJECT).expect(202).text("conversionId"))
                .isNotEqualTo(conversionId);
    }

    @Test
    void asksAgainUntilThereIsAnAnswer() {
        var leadId = SERVICE.qualifiedLead("anna-berg");
        ERP.post("/leads/" + leadId + "/correspondence", """
                {"channel": "phone", "direction": "outbound", "at": "2026-03-02T10:00:00Z"}""").expect(201);
        ERP.post(conversionOf(leadId), PROJECT).expect(202);
        var version = ERP.get("/leads/" + leadId).raw().getHeader("ETag");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                records("client-onboarding-requests", "client.onboarding-requested.v1", leadId))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(entry -> assertThat(entry.json()).contains("\"correspondenceCount\":1"))
                        .last()
                        .satisfies(entry -> assertThat(entry.json()).contains("askedAgainAt")));
        assertThat(ERP.get("/leads/" + leadId).raw().getHeader("ETag")).isEqualTo(version);
        assertThat(records("lead-events", "lead.conversion-started.v1", leadId)).hasSize(1);
    }

    @Test
    void showsOperatorsWhatHasNoAnswer() {
        var leadId = SERVICE.qualifiedLead("anna-berg");
        var conversionId = ERP.post(conversionOf(leadId), PROJECT).expect(202).text("conversionId");
        assertThat(unanswered()).contains(conversionId);
        assertThat(SERVICE.bean(MeterRegistry.class)
                        .get("clientele.conversion.unanswered.oldest")
                        .gauge()
                        .value())
                .isPositive();
        signed(leadId, conversionId);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(unanswered()).doesNotContain(conversionId));
    }

    private static String unanswered() {
        return ERP.get("/unanswered-conversions?limit=200").expect(200).body().toString();
    }

    private static List<LogEntry> records(String topic, String type, String leadId) {
        return LogHistory.read(BackingServices.kafka(), topic)
                .of(type)
                .filter(entry -> entry.subject().equals(leadId))
                .toList();
    }

    @Test
    void convertsALeadWithFiveThousandEntries() {
        var leadId = SERVICE.qualifiedLead("anna-berg");
        var item =
                "{\"leadId\": \"%s\", \"entry\": {\"channel\": \"email\", \"direction\": \"inbound\", \"at\": \"2026-03-02T10:00:00Z\"}}"
                        .formatted(leadId);
        for (int thousand = 0; thousand < 5; thousand++) {
            ERP.post(
                            "/correspondence/bulk",
                            "{\"items\": [%s]}".formatted(String.join(",", Collections.nCopies(1_000, item))))
                    .expect(200);
        }
        ERP.post(conversionOf(leadId), PROJECT).expect(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                records("client-onboarding-requests", "client.onboarding-requested.v1", leadId))
                        .first()
                        .satisfies(entry -> assertThat(entry.json())
                                .contains("\"correspondenceCount\":5000")
                                .containsPattern("\"correspondenceMarks\":\"[\\w-]{36000}\"")));
    }

    @Test
    void announcesTheCorrespondenceOfAllThatIsPartOfTheLead() {
        var leadId = SERVICE.qualifiedLead("anna-berg");
        var otherId = SERVICE.newLead("anna-berg");
        for (var id : List.of(leadId, otherId)) {
            ERP.post("/leads/" + id + "/correspondence", """
                    {"channel": "phone", "direction": "outbound", "at": "2026-03-02T10:00:00Z"}""").expect(201);
        }
        ERP.post("/leads/" + leadId + "/merge", "{\"otherLeadId\": \"" + otherId + "\"}")
                .expect(200);
        ERP.post(conversionOf(leadId), PROJECT).expect(202);
        ERP.post("/leads/" + leadId + "/split", "{}").expect(409);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(LogHistory.read(BackingServices.kafka(), "client-onboarding-requests")
                                .of("client.onboarding-requested.v1")
                                .filter(entry -> entry.subject().equals(leadId))
                                .toList())
                        .isNotEmpty()
                        .allSatisfy(entry -> assertThat(entry.json())
                                .contains("\"correspondenceCount\":2", "\"mergedLeadIds\":[\"" + otherId + "\"]")));
    }

    @Test
    void needsAQualifiedLeadAndAWholeProject() {
        ERP.post(conversionOf(SERVICE.newLead("anna-berg")), PROJECT).expect(409);
        var path = conversionOf(SERVICE.qualifiedLead("anna-berg"));
        assertThat(ERP.post(path, "{}").expect(400).problemField()).isEqualTo("project");
        assertThat(ERP.post(path, PROJECT.replace("03-20", "02-30")).expect(400).problemField())
                .isEqualTo("project.signedOn");
        assertThat(ERP.post(path, PROJECT.replace("EUR", "EURO")).expect(400).problemField())
                .isEqualTo("project.value.currency");
        var backwards = PROJECT.replace(
                "\"2026-03-20\"", "\"2026-03-20\", \"startsOn\": \"2026-04-02\", \"endsOn\": \"2026-04-01\"");
        assertThat(ERP.post(path, backwards).expect(400).problemField()).isEqualTo("project.endsOn");
        ERP.get(path).expect(404);
    }

    private static String conversionOf(String leadId) {
        return "/leads/" + leadId + "/conversion";
    }

    private static void signed(String leadId, String conversionId) {
        SERVICE.publish(
                "client-events",
                "client-of-" + conversionId,
                "client.project-signed.v1",
                "/portfolio-service",
                UUID.randomUUID().toString(),
                """
                {"projectId": "project-of-%1$s", "clientId": "client-of-%1$s", "leadId": "%2$s", "conversionId": "%1$s"}""".formatted(conversionId, leadId));
    }
}
