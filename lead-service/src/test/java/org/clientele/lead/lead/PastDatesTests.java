package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened with a lead earlier than it is recorded keeps its instant, if whoever says so may. */
@Tag("embedded")
class PastDatesTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ERP = SERVICE.integration();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final String THEN = "2025-06-01T10:00:00Z";
    private static final String STEP = "{\"step\": \"contacted\"}";
    private static final String LOSS = "{\"reason\": \"no-budget\"}";
    private static final String ANSWERS = """
            {"need": "a portal", "budget": "released", "authority": "buyer", "timing": "now"}""";
    private static final String PROJECT = """
            {"project": {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"},
             "contractType": "framework", "signedOn": "2025-06-20"}}""";

    /** Interest was shown in May 2025. */
    private static String lead() {
        return ERP.post("/submissions", """
                        {"source": "past", "occurredAt": "2025-05-01T10:00:00Z", "company": {"name": "Acme"},
                         "owner": "anna-berg"}""").expect(201).text("leadId");
    }

    private static String qualified() {
        var leadId = lead();
        ERP.post("/leads/" + leadId + "/qualification", ANSWERS).expect(200);
        return leadId;
    }

    private static String at(String instant, String body) {
        return body.replaceFirst("\\{", "{\"occurredAt\": \"" + instant + "\", ");
    }

    @Test
    void keepsWhenItHappenedInFactAndHistory() {
        var leadId = lead();
        ERP.post("/leads/" + leadId + "/step", at(THEN, STEP)).expect(200);
        MIA.post("/leads/" + leadId + "/qualification", at("2025-06-02T10:00:00Z", ANSWERS))
                .expect(200);
        ERP.post("/leads/" + leadId + "/loss", at("2025-06-03T10:00:00Z", LOSS)).expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(happened(leadId))
                        .containsEntry("lead.step-changed.v1", THEN)
                        .containsEntry("lead.qualified.v1", "2025-06-02T10:00:00Z")
                        .containsEntry("lead.lost.v1", "2025-06-03T10:00:00Z"));
        var history =
                ERP.get("/leads/" + leadId + "/history").expect(200).body().path("items");
        assertThat(history.path(0).at("/details/occurredAt").asString("")).isEqualTo("2025-06-03T10:00:00Z");
        assertThat(history.path(0).path("at").asString("")).isGreaterThan("2026");
    }

    @Test
    void keepsWhenALeadWasConverted() {
        var leadId = qualified();
        var path = "/leads/" + leadId + "/conversion";
        var conversionId =
                ERP.post(path, at("2025-06-20T09:00:00Z", PROJECT)).expect(202).text("conversionId");
        SERVICE.publish(
                "client-events",
                "client-of-" + leadId,
                "client.project-signed.v1",
                "/portfolio-service",
                conversionId,
                """
                {"projectId": "project-of-%1$s", "clientId": "client-of-%1$s", "leadId": "%1$s", "conversionId": "%2$s"}""".formatted(leadId, conversionId));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(happened(leadId))
                        .containsEntry("lead.conversion-started.v1", "2025-06-20T09:00:00Z")
                        .containsEntry("lead.converted.v1", "2025-06-20T09:00:00Z"));
        assertThat(ERP.get(path).text("undoUntil")).isGreaterThan(now());
    }

    @Test
    void saysNothingOfTheInstantOfWhatHappensAsItIsRecorded() {
        var leadId = lead();
        ANNA.post("/leads/" + leadId + "/step", STEP).expect(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(happened(leadId)).containsEntry("lead.step-changed.v1", ""));
    }

    private static Map<String, String> happened(String leadId) {
        return LogHistory.read(BackingServices.kafka(), "lead-events").entries().stream()
                .filter(entry -> entry.subject().equals(leadId))
                .collect(Collectors.toMap(
                        entry -> entry.type(),
                        entry -> json(entry.json()).path("occurredAt").asString(""),
                        (one, other) -> other));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void takesManyAtOnceInOrderAndTellsWhatBecameOfEach() {
        var leadId = lead();
        var items = Stream.of(
                        item(leadId, "step", at(THEN, STEP)),
                        item(leadId, "qualification", at("2025-06-02T10:00:00Z", ANSWERS)),
                        item(leadId, "step", at("2999-01-01T00:00:00Z", STEP)),
                        item("unknown", "step", STEP),
                        "{\"leadId\": \"%s\"}".formatted(leadId),
                        item(leadId, "loss", at("2025-06-03T10:00:00Z", LOSS)),
                        item(leadId, "step", STEP))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
        for (int sent = 0; sent < 2; sent++) {
            var answers = ERP.post("/leads/progress/bulk", items, "Idempotency-Key", "many-" + leadId)
                    .expect(200)
                    .body()
                    .path("items");
            assertThat(answers.path(5).path("state").asString("")).isEqualTo("LOST");
            assertThat(answers.path(2).at("/errors/0/field").asString("")).isEqualTo("occurredAt");
            assertThat(answers.path(3).path("status").asInt()).isEqualTo(404);
            assertThat(answers.path(4).path("status").asInt()).isEqualTo(400);
            assertThat(answers.path(6).path("status").asInt()).isEqualTo(409);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(happened(leadId))
                        .containsEntry("lead.step-changed.v1", THEN)
                        .containsEntry("lead.lost.v1", "2025-06-03T10:00:00Z"));
        var ofAnna = ANNA.post("/leads/progress/bulk", items).expect(200).body().path("items");
        assertThat(ofAnna.path(0).path("status").asInt()).isEqualTo(403);
    }

    /** A lead remembers its last twenty commands: more of them could not be told from repeats. */
    @Test
    void takesNoMoreOfALeadThanItCanTellFromRepeats() {
        var leadId = lead();
        var items = Stream.generate(() -> item(leadId, "step", STEP))
                .limit(21)
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
        var problem = ERP.post("/leads/progress/bulk", items).expect(400).body();
        assertThat(problem.at("/errors/0/field").asString("")).isEqualTo("items");
    }

    @Test
    void convertsManyAtOnceAndTellsWhichBegin() {
        var leadId = qualified();
        var items = Stream.of(
                        item(leadId, "conversion", at(THEN, PROJECT)),
                        item("unknown", "conversion", PROJECT),
                        item(lead(), "conversion", PROJECT),
                        item(qualified(), "conversion", at("2999-01-01T00:00:00Z", PROJECT)))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
        for (int sent = 0; sent < 2; sent++) {
            var answers = ERP.post("/conversions/bulk", items, "Idempotency-Key", "all-" + leadId)
                    .expect(200)
                    .body()
                    .path("items");
            assertThat(answers.path(0).path("state").asString("")).isEqualTo("CONVERTING");
            assertThat(answers.path(1).path("status").asInt()).isEqualTo(404);
            assertThat(answers.path(2).path("status").asInt()).isEqualTo(409);
            assertThat(answers.path(3).path("status").asInt()).isEqualTo(400);
        }
    }

    private static String item(String leadId, String what, String body) {
        return "{\"leadId\": \"%s\", \"%s\": %s}".formatted(leadId, what, body);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("step", STEP),
                Arguments.of("qualification", ANSWERS),
                Arguments.of("loss", LOSS),
                Arguments.of("conversion", PROJECT));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void letsOnlyThoseSayItWhoDecideHowOthersWork(String command, String body) {
        var refused = ANNA.post("/leads/" + qualified() + "/" + command, at(THEN, body))
                .expect(403);
        assertThat(refused.text("type")).isEqualTo("https://clientele.org/problems/forbidden");
        assertThat(refused.problemField()).isEqualTo("occurredAt");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void refusesWhatIsYetToComeOrWasBeforeTheLead(String command, String body) {
        var path = "/leads/" + qualified() + "/" + command;
        for (var impossible : List.of("2999-01-01T00:00:00Z", "2025-05-01T09:59:59Z", "yesterday")) {
            var refused = ERP.post(path, at(impossible, body)).expect(400);
            assertThat(refused.problemField()).isEqualTo("occurredAt");
        }
    }

    @Test
    void beginsALeadOfWhichNobodySaysWhenItWasShownWhenItWasCaptured() {
        var path = "/leads/" + SERVICE.newLead("anna-berg") + "/step";
        assertThat(ERP.post(path, at(THEN, STEP)).expect(400).problemField()).isEqualTo("occurredAt");
        ERP.post(path, at(now(), STEP)).expect(200);
    }

    private static String now() {
        return Clock.systemUTC().instant().toString();
    }
}
