package org.clientele.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scores and their rules over HTTP. */
@Tag("embedded")
class ScoringTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");
    private static final String FIRST = """
            {"rules": [{"name": "asked-for-a-demo", "points": 20, "when": {"needContains": ["demo"]}}]}""";

    @AfterEach
    void putTheFirstRulesBack() {
        replace(FIRST);
    }

    @Test
    void explainsTheScoreOfALead() {
        replace(FIRST);
        var score = ANNA.get("/leads/" + lead("a demo") + "/score").expect(200);
        assertThat(score.body().path("score").asInt()).isEqualTo(20);
        assertThat(score.body().path("reasons").path(0).path("text").asString()).isEqualTo("+20 asked-for-a-demo");
        ANNA.get("/leads/unknown/score").expect(404);
    }

    @Test
    void scoresAllOpenLeadsAnewWhenTheRulesChange() {
        replace(FIRST);
        var leadId = lead("a demo");
        assertThat(kept(leadId).asInt()).isEqualTo(20);
        var lost = lead("a demo");
        ANNA.post("/leads/" + lost + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        replace("""
                {"rules": [{"name": "asked-for-a-demo", "points": 35, "when": {"needContains": ["demo"]}}]}""");
        await().atMost(Duration.ofSeconds(30)).until(() -> kept(leadId).asInt() == 35);
        assertThat(kept(lost).asInt()).isEqualTo(20);
        await().atMost(Duration.ofSeconds(30)).until(() -> history(leadId).anyMatch(ScoringTests::says35));
    }

    private static Stream<JsonNode> history(String leadId) {
        return ANNA.get("/leads/" + leadId + "/history")
                .expect(200)
                .body()
                .path("items")
                .valueStream();
    }

    private static boolean says35(JsonNode fact) {
        return "lead.scored.v1".equals(fact.path("type").asString())
                && fact.at("/details/score").asInt() == 35;
    }

    @Test
    void scoresALeadAnewWhenItIsTouched() {
        replace("""
                {"rules": [{"name": "waits-for-an-answer", "points": -7, "when": {"unansweredDays": 0}}]}""");
        var leadId = lead("a portal");
        assertThat(kept(leadId).asInt()).isZero();
        ANNA.post("/leads/" + leadId + "/correspondence", """
                {"channel": "email", "direction": "outbound", "at": "2026-03-02T10:00:00Z"}""").expect(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> kept(leadId).asInt() == -7);
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        replace(FIRST);
        var seen = MIA.get("/scoring/rules").raw().getHeader("ETag");
        assertThat(MIA.put("/scoring/rules", FIRST, "If-Match", seen)
                        .expect(200)
                        .raw()
                        .getHeader("ETag"))
                .isNotEqualTo(seen);
        MIA.put("/scoring/rules", FIRST, "If-Match", seen).expect(412);
        MIA.put("/scoring/rules", FIRST, "X-Nothing", "said").expect(428);
        ANNA.put("/scoring/rules", FIRST, "If-Match", "*").expect(403);
    }

    @Test
    void namesTheFieldOfABadRule() {
        assertThat(put("""
                {"rules": [{"name": "", "points": 1, "when": {}}]}""")).isEqualTo("rules[0].name");
        assertThat(put("""
                {"rules": [{"name": "a", "points": 1001, "when": {}}]}""")).isEqualTo("rules[0].points");
        assertThat(put("""
                {"rules": [{"name": "a", "points": 1}]}""")).isEqualTo("rules[0].when");
        assertThat(put("""
                {"rules": [{"name": "a", "points": 1, "when": {"has": ["car"]}}]}""")).startsWith("rules[0].when.has[0]");
        assertThat(put("""
                {"rules": [{"name": "a", "points": 1, "when": {}}, {"name": "a", "points": 2, "when": {}}]}""")).isEqualTo("rules[1].name");
    }

    private static String put(String rules) {
        return MIA.put("/scoring/rules", rules, "If-Match", "*").expect(400).problemField();
    }

    private static void replace(String rules) {
        MIA.put("/scoring/rules", rules, "If-Match", "*").expect(200);
    }

    private static JsonNode kept(String leadId) {
        return ANNA.get("/leads/" + leadId).expect(200).body().path("score");
    }

    private static String lead(String need) {
        return SERVICE.integration()
                .post("/submissions", """
                {"source": "scoring", "externalId": "%s", "company": {"name": "Acme"}, "owner": "anna-berg", "need": "%s"}""".formatted(UUID.randomUUID(), need))
                .expect(201)
                .text("leadId");
    }
}
