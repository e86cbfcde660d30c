package org.clientele.lead.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.LeadServiceFixture.Answer;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.LeftChanges;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.WantedKeys;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lead's half of taking its conversion back; the tests answer for the portfolio service. */
@Tag("embedded")
class UndoingConversionsTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ERP = SERVICE.integration();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REASON = "{\"reason\": \"the wrong company\"}";
    private static final String PROJECT = """
            {"project": {"title": "Portal", "value": {"amount": 1500000, "currency": "EUR"},
             "contractType": "framework", "signedOn": "2026-03-20"}}""";

    private final String email = UUID.randomUUID() + "@example.org";
    private final String leadId = submit();

    @Test
    void givesEverybodyTheOneUndoing() throws Exception {
        convert();
        var answers = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = IntStream.range(0, 4)
                    .<Callable<Answer>>mapToObj(
                            i -> () -> ERP.post(path() + "/undo", REASON).expect(202))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get().body().path("undoing").path("undoId").asString());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(ERP.get(path()).text("state")).isEqualTo("UNDOING");
        ERP.post(path(), PROJECT).expect(409);
        ERP.post("/leads/" + leadId + "/loss", "{\"reason\": \"no-budget\"}").expect(409);
        assertThat(submit()).isEqualTo(leadId);
        withdrawn();
        withdrawn();
        awaitState("QUALIFIED");
        assertThat(ERP.get(path()).text("state")).isEqualTo("UNDONE");
        assertThat(ERP.post(path() + "/undo", REASON).expect(202).text("state")).isEqualTo("UNDONE");
        assertThat(submit()).isEqualTo(leadId);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(facts("lead.conversion-undone.v1")).hasSize(1));
    }

    @Test
    void convertsAnewAfterwards() {
        var first = convert();
        ERP.post(path() + "/undo", REASON).expect(202);
        withdrawn();
        awaitState("QUALIFIED");
        var second = convert();
        assertThat(second).isNotEqualTo(first);
        assertThat(LogHistory.read(BackingServices.kafka(), "client-onboarding-requests")
                        .of("client.onboarding-requested.v1")
                        .filter(entry -> entry.subject().equals(leadId))
                        .map(LogEntry::json))
                .anyMatch(json -> json.contains(first) && !json.contains("attempt"))
                .anyMatch(json -> json.contains(second) && json.contains("\"attempt\":2"));
        ERP.post(path() + "/undo", REASON).expect(202);
        withdrawn();
        awaitState("QUALIFIED");
    }

    @Test
    void asksAgainUntilThereIsAnAnswer() {
        convert();
        ERP.post(path() + "/undo", REASON).expect(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(LogHistory.read(BackingServices.kafka(), "client-onboarding-requests")
                                .of("client.onboarding-undo-requested.v1")
                                .filter(entry -> entry.subject().equals(leadId)))
                        .hasSizeGreaterThan(1));
        withdrawn();
        awaitState("QUALIFIED");
    }

    @Test
    void staysConvertedWhenItIsRefusedAndSaysWhy() {
        convert();
        var undoId = ERP.post(path() + "/undo", REASON)
                .expect(202)
                .body()
                .path("undoing")
                .path("undoId")
                .asString();
        refused("another-attempt");
        refused(undoId);
        awaitState("CONVERTED");
        assertThat(ERP.get(path()).body().path("undoing").path("refusals").toString())
                .isEqualTo("[\"project-signed\"]");
        assertThat(submit()).isNotEqualTo(leadId);
    }

    @Test
    void staysConvertedWhenAnotherLeadHasItsAddress() {
        convert();
        var other = submit();
        assertThat(other).isNotEqualTo(leadId);
        var refused = ERP.post(path() + "/undo", REASON).expect(409);
        assertThat(refused.text("type")).endsWith("/taken-by-another-lead");
        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo("CONVERTED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(facts("lead.conversion-undo-refused.v1"))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.json()).contains("taken-by-another-lead", other)));
        ERP.post("/leads/" + other + "/loss", "{\"reason\": \"duplicate\"}").expect(200);
        ERP.post(path() + "/undo", REASON).expect(202);
    }

    /** Whoever begins claims the keys, and may stop there. */
    @Test
    void keepsItsAddressFromNobodyWhenTheBeginningStopped() {
        convert();
        var read = SERVICE.bean(Leads.class).find(leadId).orElseThrow();
        var holder = read.state().holder(read.state().openingAfter(read.version()));
        var claim = SERVICE.bean(ClaimingKeys.class)
                .claim(new WantedKeys(holder, read.state().keys()));
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        assertThat(submit()).isNotEqualTo(leadId);
        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo("CONVERTED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(facts("lead.conversion-undo-refused.v1"))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.json()).contains("abandoned")));
    }

    @Test
    void isNotUndoneWhenThatIsTooLate() {
        convert();
        var later = new UndoingConversions(
                SERVICE.bean(Leads.class),
                SERVICE.bean(ClaimingKeys.class),
                SERVICE.bean(LeftChanges.class),
                Clock.offset(Clock.tickMillis(ZoneOffset.UTC), Duration.ofHours(25)),
                Duration.ofHours(24),
                Duration.ofSeconds(2));
        var command = new LeadCommand(leadId, CommandKey.once(), OptionalLong.empty(), Author.POLICY);
        assertThatThrownBy(() -> later.undo(new UndoConversion(command, "too late")))
                .isInstanceOf(TooLateToUndoException.class);
        assertThat(ERP.get(path()).body().has("undoUntil")).isTrue();
    }

    @Test
    void isUndoneByWhoMayChangeTheLeadForAReasonOnceItIsConverted() {
        ERP.post(path() + "/undo", REASON).expect(409);
        convert();
        assertThat(ERP.post(path() + "/undo", "{}").expect(400).problemField()).isEqualTo("reason");
        SERVICE.as("bert", "salesperson").post(path() + "/undo", REASON).expect(403);
        SERVICE.as("op", "operator").post(path() + "/undo", REASON).expect(403);
        ERP.post("/leads/nobody/conversion/undo", REASON).expect(404);
        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo("CONVERTED");
        SERVICE.as("anna-berg", "salesperson").post(path() + "/undo", REASON).expect(202);
    }

    private String submit() {
        var answer = ERP.post("/submissions", """
                {"source": "test", "externalId": "%s", "person": {"email": "%s"}, "company": {"name": "Acme"},
                 "owner": "anna-berg"}""".formatted(UUID.randomUUID(), email));
        assertThat(answer.text("outcome")).isIn("ACCEPTED", "ATTACHED");
        return answer.text("leadId");
    }

    /** Qualifies it if need be and answers for the portfolio service. */
    private String convert() {
        if (!ERP.get("/leads/" + leadId).text("state").equals("QUALIFIED")) {
            ERP.post("/leads/" + leadId + "/qualification", """
                    {"need": "a portal", "budget": "released", "authority": "buyer", "timing": "now"}""").expect(200);
        }
        var conversionId = ERP.post(path(), PROJECT).expect(202).text("conversionId");
        tell("client.project-signed.v1", "{\"projectId\": \"p-%1$s\", \"clientId\": \"c-%1$s\", %2$s}");
        awaitState("CONVERTED");
        return conversionId;
    }

    private void withdrawn() {
        tell("client.project-withdrawn.v1", "{\"projectId\": \"p-%1$s\", \"clientId\": \"c-%1$s\", %2$s}");
    }

    private void refused(String undoId) {
        tell(
                "client.onboarding-undo-refused.v1",
                "{\"undoId\": \"" + undoId + "\", \"reasons\": [\"project-signed\"], %2$s}");
    }

    private void tell(String type, String json) {
        var conversionId = ERP.get(path()).text("conversionId");
        var ids = "\"leadId\": \"%s\", \"conversionId\": \"%s\"".formatted(leadId, conversionId);
        SERVICE.publish(
                "client-events",
                "c-" + conversionId,
                type,
                "/portfolio-service",
                UUID.randomUUID().toString(),
                json.formatted(conversionId, ids));
    }

    private void awaitState(String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(ERP.get("/leads/" + leadId).text("state")).isEqualTo(state));
    }

    private List<LogEntry> facts(String type) {
        return LogHistory.read(BackingServices.kafka(), "lead-events")
                .of(type)
                .filter(entry -> entry.subject().equals(leadId))
                .toList();
    }

    private String path() {
        return "/leads/" + leadId + "/conversion";
    }
}
