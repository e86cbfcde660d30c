package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do with a lead over HTTP. */
@Tag("embedded")
class PipelineTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");
    private static final LeadServiceFixture.As BEN = SERVICE.as("ben-costa", "salesperson");
    private static final String ANSWERS = """
            {"need": "a portal", "budget": "released", "authority": "buyer", "timing": "now",
             "expectedValue": {"amount": 1500000, "currency": "EUR"}}""";

    @Test
    void carriesALeadFromStepToStep() {
        var path = "/leads/" + SERVICE.newLead("anna-berg");
        assertThat(ANNA.post(path + "/step", "{\"step\": \"contacted\"}")
                        .expect(200)
                        .text("step"))
                .isEqualTo("contacted");
        var qualified = ANNA.post(path + "/qualification", ANSWERS).expect(200);
        assertThat(qualified.text("state")).isEqualTo("QUALIFIED");
        assertThat(qualified.text("step")).isEqualTo("qualified");
        assertThat(qualified.body().path("expectedValue").path("amount").asLong())
                .isEqualTo(1_500_000);
        var lost = ANNA.post(path + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        assertThat(lost.text("lossReason")).isEqualTo("no-budget");
        var refused = ANNA.post(path + "/step", "{\"step\": \"proposal\"}").expect(409);
        assertThat(refused.text("type")).isEqualTo("https://clientele.org/problems/wrong-state");
        assertThat(ANNA.post(path + "/reopening", "").expect(200).text("state")).isEqualTo("OPEN");
        ANNA.post(path + "/reopening", "").expect(409);
    }

    @Test
    void answersARepeatedCommandWithWhatItDid() {
        var path = "/leads/" + SERVICE.newLead("anna-berg") + "/loss";
        var key = UUID.randomUUID().toString();
        ANNA.post(path, "{\"reason\": \"no-budget\"}", "Idempotency-Key", key).expect(200);
        ANNA.post(path, "{\"reason\": \"no-budget\"}", "Idempotency-Key", key).expect(200);
        ANNA.post(path, "{\"reason\": \"no-need\"}", "Idempotency-Key", key).expect(422);
        ANNA.post(path, "{\"reason\": \"no-budget\"}").expect(409);
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        var path = "/leads/" + SERVICE.newLead("anna-berg");
        var seen = ANNA.get(path).raw().getHeader("ETag");
        ANNA.post(path + "/step", "{\"step\": \"contacted\"}", "If-Match", seen).expect(200);
        ANNA.post(path + "/step", "{\"step\": \"proposal\"}", "If-Match", seen).expect(412);
    }

    @Test
    void letsSalespeopleChangeOnlyTheirOwn() {
        var path = "/leads/" + SERVICE.newLead("anna-berg");
        assertThat(BEN.post(path + "/step", "{\"step\": \"contacted\"}")
                        .expect(403)
                        .text("type"))
                .isEqualTo("https://clientele.org/problems/not-yours");
        assertThat(BEN.get(path).expect(200).text("step")).isEqualTo("new");
        SERVICE.as("mia", "manager")
                .post(path + "/step", "{\"step\": \"contacted\"}")
                .expect(200);
        SERVICE.as("website", "marketing").get(path).expect(403);
    }

    @Test
    void namesTheFieldOfABadCommand() {
        var path = "/leads/" + SERVICE.newLead("anna-berg");
        assertThat(ANNA.post(path + "/step", "{\"step\": \"won\"}").expect(400).problemField())
                .isEqualTo("step");
        assertThat(ANNA.get("/pipeline").expect(200).body().path("lossReasons"))
                .anySatisfy(reason -> assertThat(reason.asString()).isEqualTo("competitor"));
        assertThat(ANNA.post(path + "/loss", "{\"reason\": \"No budget!\"}")
                        .expect(400)
                        .problemField())
                .isEqualTo("reason");
        assertThat(ANNA.post(path + "/qualification", "{}").expect(400).body().path("errors"))
                .hasSize(4);
        assertThat(ANNA.post(path + "/assignment", "{\"salespersonId\": \"nobody\"}")
                        .expect(400)
                        .problemField())
                .isEqualTo("salespersonId");
        ANNA.post("/leads/unknown/step", "{\"step\": \"contacted\"}").expect(404);
        ANNA.get("/leads/unknown").expect(404);
        assertThat(ANNA.get("/leads?state=WON").expect(400).problemField()).isEqualTo("state");
        assertThat(ANNA.get("/leads?cursor=nonsense").expect(400).problemField())
                .isEqualTo("cursor");
    }

    @Test
    void givesLeadsToPeopleInTurnAsSoonAsThereAreSome() {
        var waiting = lead("{\"source\": \"turns\", \"company\": {\"name\": \"Waiting\"}}");
        profile("turn-a", "team-1");
        profile("turn-b", "team-2");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ANNA.get("/leads/" + waiting).text("salespersonId"))
                        .startsWith("turn-"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var owners = List.of(nextOwner(), nextOwner());
            assertThat(owners).containsExactlyInAnyOrder("turn-a", "turn-b");
        });
        var decision = ANNA.get("/leads/" + waiting).body().path("assignment");
        assertThat(decision.path("rule").asString()).isEqualTo("round-robin");
        ANNA.post("/leads/" + waiting + "/assignment", "{\"salespersonId\": \"turn-a\"}")
                .expect(ANNA.get("/leads/" + waiting).text("salespersonId").isEmpty() ? 200 : 403);
        SERVICE.integration()
                .post("/leads/" + waiting + "/assignment", "{\"salespersonId\": \"turn-b\"}")
                .expect(200);
    }

    private static String nextOwner() {
        var leadId = lead("{\"source\": \"turns\", \"company\": {\"name\": \"Turn\"}}");
        return ANNA.get("/leads/" + leadId).text("salespersonId");
    }

    private static void profile(String salespersonId, String teamId) {
        SERVICE.publish(
                "salespeople",
                salespersonId,
                "salesperson.profile.v1",
                "/portfolio-service",
                UUID.randomUUID().toString(),
                """
                {"salespersonId": "%s", "teamId": "%s", "zone": "Europe/Berlin", "workingHours": {}}""".formatted(salespersonId, teamId));
    }

    private static String lead(String body) {
        return SERVICE.integration().post("/submissions", body).expect(201).text("leadId");
    }

    @Test
    void refusesToReopenWhatAnotherOpenLeadHas() {
        var email = UUID.randomUUID() + "@example.org";
        var body = "{\"source\": \"again\", \"owner\": \"anna-berg\", \"person\": {\"email\": \"" + email + "\"}}";
        var first = lead(body);
        ANNA.post("/leads/" + first + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        var second = lead(body);
        var refused = ANNA.post("/leads/" + first + "/reopening", "").expect(409);
        assertThat(refused.text("type")).isEqualTo("https://clientele.org/problems/taken-by-another-lead");
        assertThat(refused.text("detail")).contains(second);
        ANNA.post("/leads/" + second + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        ANNA.post("/leads/" + first + "/reopening", "").expect(200);
        ANNA.post("/leads/" + second + "/reopening", "").expect(409);
    }

    @Test
    void showsEveryChangeInTheHistory() {
        var leadId = SERVICE.newLead("anna-berg");
        ANNA.post("/leads/" + leadId + "/step", "{\"step\": \"contacted\"}").expect(200);
        ANNA.post("/leads/" + leadId + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var items =
                    ANNA.get("/leads/" + leadId + "/history").expect(200).body().path("items");
            assertThat(types(items))
                    .containsExactly("lead.lost.v1", "lead.step-changed.v1", "lead.assigned.v1", "lead.captured.v1");
            assertThat(items.path(1).path("details").path("to").asString()).isEqualTo("contacted");
            assertThat(items.path(0).path("by").path("actor").asString()).isEqualTo("anna-berg");
        });
        var page = ANNA.get("/leads/" + leadId + "/history?limit=3").body();
        var rest = ANNA.get("/leads/" + leadId + "/history?limit=3&cursor="
                + page.path("next").asString());
        assertThat(types(rest.body().path("items"))).containsExactly("lead.captured.v1");
    }

    @Test
    void publishesEveryVersionOfALeadOnce() {
        var leadId = SERVICE.newLead("anna-berg");
        ANNA.post("/leads/" + leadId + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var log = LogHistory.read(BackingServices.kafka(), "lead-events");
            assertThat(log.of("lead.lost.v1")).anyMatch(entry -> entry.subject().equals(leadId));
            assertThat(log.breaches()).isEmpty();
        });
    }

    private static List<String> types(JsonNode items) {
        var types = new ArrayList<String>();
        items.forEach(item -> types.add(item.path("type").asString()));
        return types;
    }

    @Test
    void findsLeadsByOwnerStateAndWords() {
        var owner = "finder-" + UUID.randomUUID().toString().substring(0, 8);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(lead("""
                    {"source": "find", "owner": "%s", "company": {"name": "Alpen Druck %d"},
                     "person": {"familyName": "Müller", "phone": "+49 (30) 555-01%d%s"}}""".formatted(owner, i, i, owner.substring(7, 9).replaceAll("[^0-9]", "3"))));
        }
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = ANNA.get(
                            "/leads?salespersonId=" + owner + "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .body();
            page.path("items").forEach(item -> found.add(item.path("leadId").asString()));
            cursor = page.path("next").asString(null);
        } while (cursor != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(ids).doesNotHaveDuplicates();
        assertThat(count("/leads?salespersonId=" + owner + "&q=druck alp")).isEqualTo(5);
        assertThat(count("/leads?salespersonId=" + owner + "&q=MÜL")).isEqualTo(5);
        assertThat(count("/leads?salespersonId=" + owner + "&q=ruck")).isZero();
        assertThat(count("/leads?salespersonId=" + owner + "&q=.*")).isZero();
        assertThat(count("/leads?salespersonId=" + owner + "&q=dru\0alp")).isEqualTo(5);
        assertThat(count("/leads?salespersonId=" + owner + "&q=dru\0ruck")).isZero();
        assertThat(count("/leads?salespersonId=" + owner + "&state=LOST")).isZero();
        assertThat(count("/leads?salespersonId=" + owner + "&step=new&state=OPEN"))
                .isEqualTo(5);
    }

    private static int count(String query) {
        return ANNA.get(query).expect(200).body().path("items").size();
    }

    @Test
    void keepsCorrespondenceOnce() {
        var path = "/leads/" + SERVICE.newLead("anna-berg") + "/correspondence";
        var call = """
                {"channel": "phone", "direction": "outbound", "at": "2026-03-02T10:00:00Z", "subject": "Hello"}""";
        var first = ANNA.post(path, call, "Idempotency-Key", path + "1").expect(201);
        assertThat(ANNA.post(path, call, "Idempotency-Key", path + "1")
                        .expect(201)
                        .body())
                .isEqualTo(first.body());
        ANNA.post(path, call.replace("Hello", "Other"), "Idempotency-Key", path + "1")
                .expect(422);
        ANNA.post(path, call).expect(201);
        assertThat(ANNA.get(path).expect(200).body().path("items")).hasSize(2);
        assertThat(ANNA.post(path, call.replace("phone", "pigeon")).expect(400).problemField())
                .isEqualTo("channel");
        ANNA.post("/leads/unknown/correspondence", call).expect(404);
        ANNA.get("/leads/unknown/correspondence").expect(404);
    }

    @Test
    void keepsSocialTouchesAndWhoTookPart() {
        var path = "/leads/" + SERVICE.newLead("anna-berg") + "/correspondence";
        var touch = """
                {"channel": "%s", "direction": "outbound", "at": "2026-03-02T10:00:00Z",
                 "social": {"network": "linkedin", "touch": "message"}, "participants": ["Ada Sommer"]}""";
        ANNA.post(path, touch.formatted("social")).expect(201);
        var kept = ANNA.get(path).expect(200).body().path("items").path(0);
        assertThat(kept.at("/social/network").asString()).isEqualTo("linkedin");
        assertThat(kept.at("/participants/0").asString()).isEqualTo("Ada Sommer");
        assertThat(ANNA.post(path, touch.formatted("phone")).expect(400).problemField())
                .isEqualTo("social");
    }

    @Test
    void recordsManyEntriesAndAnswersForEach() {
        var own = SERVICE.newLead("anna-berg");
        var others = SERVICE.newLead("ben-costa");
        var item = """
                {"leadId": "%s", "entry": {"channel": "%s", "direction": "inbound", "at": "2026-03-02T10:00:00Z"}}""";
        var body = "{\"items\": [%s, %s, %s, %s, %s]}"
                .formatted(
                        item.formatted(own, "email"),
                        item.formatted(own, "pigeon"),
                        item.formatted("unknown", "email"),
                        item.formatted(others, "email"),
                        item.formatted(own, "email"));
        var key = UUID.randomUUID().toString();
        var answers = ANNA.post("/correspondence/bulk", body, "Idempotency-Key", key)
                .expect(200)
                .body()
                .path("items");
        assertThat(answers.path(1).at("/errors/0/field").asString()).isEqualTo("entry.channel");
        assertThat(answers.path(2).path("status").asInt()).isEqualTo(404);
        assertThat(answers.path(3).path("status").asInt()).isEqualTo(403);
        var again = ANNA.post("/correspondence/bulk", body, "Idempotency-Key", key)
                .expect(200)
                .body()
                .path("items");
        assertThat(again.path(0)).isEqualTo(answers.path(0));
        assertThat(ANNA.get("/leads/" + own + "/correspondence").body().path("items"))
                .hasSize(2);
    }
}
