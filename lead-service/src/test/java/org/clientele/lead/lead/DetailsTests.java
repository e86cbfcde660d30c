package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.LeadServiceFixture.Answer;
import org.clientele.servicedefaults.Money;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people change about what a lead says of itself. */
@Tag("embedded")
class DetailsTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static String submit(String email) {
        return SERVICE.integration()
                .post("/submissions", """
                {"source": "details", "owner": "anna-berg", "need": "a portal",
                 "company": {"name": "Acme", "sector": "retail", "employees": 12},
                 "person": {"givenName": "Ada", "familyName": "Berg", "email": "%s"}}""".formatted(email))
                .expect(201)
                .text("leadId");
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String version(String leadId) {
        return String.valueOf(ANNA.get("/leads/" + leadId).raw().getHeader("ETag"));
    }

    private static Answer patch(String leadId, String body) {
        return ANNA.patch("/leads/" + leadId, body, "If-Match", version(leadId));
    }

    @Test
    void changesWhatIsNamedAndRemovesWhatIsNull() {
        var leadId = submit(address());
        var changed = patch(leadId, """
                {"person": {"givenName": null, "phone": "+49 30 5550147", "language": "de"},
                 "company": {"employees": 14, "sector": null}, "need": null,
                 "expectedValue": {"amount": 90000, "currency": "EUR"}, "expectedCloseOn": "2026-09-30"}""").expect(200);
        assertThat(changed.raw().getHeader("ETag")).isEqualTo(version(leadId));
        var lead = ANNA.get("/leads/" + leadId).body();
        assertThat(changed.body()).isEqualTo(lead);
        assertThat(lead.at("/person/familyName").asString()).isEqualTo("Berg");
        assertThat(lead.at("/person/phone").asString()).isEqualTo("+49 30 5550147");
        assertThat(lead.at("/person/givenName").isMissingNode()).isTrue();
        assertThat(lead.at("/company").toString()).isEqualTo("{\"name\":\"Acme\",\"employees\":14}");
        assertThat(lead.path("need").isMissingNode()).isTrue();
        assertThat(lead.path("expectedCloseOn").asString()).isEqualTo("2026-09-30");
        assertThat(patch(leadId, "{\"company\": null}")
                        .expect(200)
                        .body()
                        .path("company")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void namesAllThatALeadSays() {
        var said = Stream.of(
                names("person.", Person.class),
                names("company.", Company.class),
                names("", Details.class).filter(name -> !name.equals("person") && !name.equals("company")));
        assertThat(said.flatMap(names -> names)).containsExactlyElementsOf(Details.NAMES);
    }

    private static Stream<String> names(String path, Class<? extends Record> part) {
        return Stream.of(part.getRecordComponents()).map(component -> path + component.getName());
    }

    @Test
    void keepsEachFieldThatIsChanged() {
        var leadId = submit(address());
        var wanted = everything("+49 30 5550148");
        Details.NAMES.forEach(name -> patch(leadId, patchOf(wanted, name)).expect(200));
        assertThat(said(leadId)).isEqualTo(values(wanted));
    }

    @Test
    void keepsEachFieldThatIsTakenInAMerge() {
        var first = submit(address());
        var other = submit(address());
        var wanted = everything("+49 30 5550149");
        patch(other, wanted.toString()).expect(200);
        var keep = Details.NAMES.stream()
                .map(name -> "\"" + name + "\": \"other\"")
                .collect(Collectors.joining(", ", "{", "}"));
        MIA.post("/leads/" + first + "/merge", "{\"otherLeadId\": \"" + other + "\", \"keep\": " + keep + "}")
                .expect(200);
        assertThat(said(first)).isEqualTo(values(wanted));
    }

    /** Something in each field, with an address and a phone number that no other lead has. */
    private static JsonNode everything(String phone) {
        var everything = new Details(
                LeadFixture.ada(address()),
                LeadFixture.SOMMER,
                "a shop",
                new Money(5, "EUR"),
                LocalDate.of(2026, 9, 30));
        var json = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(everything));
        ((ObjectNode) json.path("person")).put("phone", phone);
        return json;
    }

    private static String patchOf(JsonNode wanted, String name) {
        var patch = JsonMapper.shared().createObjectNode();
        var parent = name.contains(".") ? patch.putObject(name.split("\\.", 2)[0]) : patch;
        parent.set(name.substring(name.indexOf('.') + 1), wanted.at(pointer(name)));
        return patch.toString();
    }

    private static Map<String, JsonNode> said(String leadId) {
        return values(ANNA.get("/leads/" + leadId).body());
    }

    /** What each field says; each must say something. */
    private static Map<String, JsonNode> values(JsonNode lead) {
        return Details.NAMES.stream().collect(Collectors.toMap(name -> name, name -> lead.requiredAt(pointer(name))));
    }

    private static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }

    @Test
    void changesOnlyTheVersionThatWasSeenAndSaysSo() {
        var leadId = submit(address());
        var seen = version(leadId);
        var path = "/leads/" + leadId;
        ANNA.patch(path, "{\"need\": \"more\"}", "X-Nothing", "").expect(428);
        ANNA.patch(path, "{\"need\": \"more\"}", "If-Match", seen).expect(200);
        ANNA.patch(path, "{\"need\": \"less\"}", "If-Match", seen).expect(412);
        ANNA.patch(path, "{\"need\": \"less\"}", "If-Match", "*").expect(200);
        ANNA.patch("/leads/unknown", "{\"need\": \"less\"}", "If-Match", "*").expect(404);
        var now = version(leadId);
        assertThat(ANNA.patch(path, "{\"need\": \"less\"}", "If-Match", now)
                        .expect(200)
                        .raw()
                        .getHeader("ETag"))
                .isEqualTo(now);
    }

    @Test
    void namesTheFieldOfABadPatch() {
        var leadId = submit(address());
        assertThat(field(leadId, "{\"colour\": null}")).isEqualTo("colour");
        assertThat(field(leadId, "{\"person\": {\"nickname\": \"A\"}}")).isEqualTo("person.nickname");
        assertThat(field(leadId, "{\"company\": {\"name\": null}}")).isEqualTo("company.name");
        assertThat(field(leadId, "{\"company\": {\"employees\": -1}}")).isEqualTo("company.employees");
        assertThat(field(leadId, "{\"expectedCloseOn\": \"0000-01-01\"}")).isEqualTo("expectedCloseOn");
        assertThat(field(leadId, "{\"expectedCloseOn\": 20}")).isEqualTo("expectedCloseOn");
        assertThat(field(leadId, "{\"expectedValue\": {\"amount\": 1}}")).isEqualTo("expectedValue.currency");
        assertThat(field(leadId, "{\"expectedValue\": {\"amount\": 1, \"currency\": \"EURO\"}}"))
                .isEqualTo("expectedValue.currency");
        assertThat(field(leadId, "{\"person\": {\"language\": \"german!\"}}")).isEqualTo("person.language");
        assertThat(field(leadId, "{\"need\": \"" + "x".repeat(10_001) + "\"}")).isEqualTo("need");
        assertThat(field(leadId, "{\"person\": null, \"company\": null}")).isEqualTo("person");
        patch(leadId, "[]").expect(400);
        patch(leadId, "{\"need\": \"a\", \"need\": \"b\"}").expect(400);
    }

    private static String field(String leadId, String patch) {
        return patch(leadId, patch).expect(400).problemField();
    }

    @Test
    void isForWhoeverMayChangeALeadThatIsOpen() {
        var leadId = submit(address());
        var path = "/leads/" + leadId;
        SERVICE.as("ben-costa", "salesperson")
                .patch(path, "{\"need\": \"mine\"}", "If-Match", "*")
                .expect(403);
        SERVICE.as("website", "marketing")
                .patch(path, "{\"need\": \"mine\"}", "If-Match", "*")
                .expect(403);
        MIA.patch(path, "{\"need\": \"hers\"}", "If-Match", "*").expect(200);
        ANNA.post(path + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        assertThat(patch(leadId, "{\"need\": \"late\"}").expect(409).text("type"))
                .isEqualTo("https://clientele.org/problems/wrong-state");
    }

    @Test
    void movesTheAddressWithTheLead() {
        var first = address();
        var second = address();
        var leadId = submit(first);
        var other = submit(address());
        patch(leadId, "{\"person\": {\"email\": \"" + second + "\"}}").expect(200);
        assertThat(submit(second)).isEqualTo(leadId);
        var refused = patch(other, "{\"person\": {\"email\": \"" + second.toUpperCase(Locale.ROOT) + "\"}}")
                .expect(409);
        assertThat(refused.text("type")).isEqualTo("https://clientele.org/problems/taken-by-another-lead");
        assertThat(refused.text("detail")).contains(leadId);
        var heir = submit(first);
        assertThat(heir).isNotIn(leadId, other);
        patch(leadId, "{\"person\": {\"email\": \"" + first + "\"}}").expect(409);
        ANNA.post("/leads/" + leadId + "/loss", "{\"reason\": \"no-budget\"}").expect(200);
        patch(other, "{\"person\": {\"email\": \"" + second + "\"}}").expect(200);
        ANNA.post("/leads/" + leadId + "/reopening", "").expect(409);
    }

    @Test
    void answersARepeatWithWhatItDid() {
        var email = address();
        var leadId = submit(address());
        var seen = version(leadId);
        var first = keyed(leadId, address(email), seen, email).expect(200);
        ANNA.patch("/leads/" + leadId, "{\"need\": \"x\"}", "If-Match", "*").expect(200);
        keyed(leadId, address(email), seen, email).expect(200);
        keyed(leadId, "{\"need\": \"y\"}", seen, email).expect(422);
        assertThat(first.body().at("/person/email").asString()).isEqualTo(email);
    }

    private static Answer keyed(String leadId, String body, String seen, String key) {
        return ANNA.patch("/leads/" + leadId, body, "If-Match", seen, "Idempotency-Key", key);
    }

    private static String address(String email) {
        return "{\"person\": {\"email\": \"" + email + "\"}}";
    }

    @Test
    void showsWhatEachFieldSaidBeforeAndAfter() {
        var leadId = submit(address());
        patch(leadId, "{\"expectedCloseOn\": \"2026-09-30\", \"person\": {\"givenName\": \"Eva\"}}")
                .expect(200);
        patch(leadId, "{\"expectedCloseOn\": null, \"expectedValue\": {\"amount\": 5, \"currency\": \"EUR\"}}")
                .expect(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(types(leadId)).hasSize(4));
        var items = ANNA.get("/leads/" + leadId + "/history").body().path("items");
        assertThat(items.at("/0/changes").toString())
                .isEqualTo("[{\"field\":\"expectedValue\",\"to\":{\"amount\":5,\"currency\":\"EUR\"}},"
                        + "{\"field\":\"expectedCloseOn\",\"from\":\"2026-09-30\"}]");
        assertThat(items.at("/1/changes").toString())
                .isEqualTo("[{\"field\":\"person.givenName\",\"from\":\"Ada\",\"to\":\"Eva\"},"
                        + "{\"field\":\"expectedCloseOn\",\"to\":\"2026-09-30\"}]");
        assertThat(items.at("/1/by/actor").asString()).isEqualTo("anna-berg");
        assertThat(items.at("/1/details/fields").toString()).isEqualTo("[\"person.givenName\",\"expectedCloseOn\"]");
        assertThat(items.at("/2/changes").toString()).isEqualTo("[{\"field\":\"salespersonId\",\"to\":\"anna-berg\"}]");
        assertThat(items.at("/3/changes")).isEmpty();
    }

    @Test
    void showsWhatItsStateAndItsValueWereBefore() {
        var leadId = submit(address());
        qualify(leadId, 5);
        qualify(leadId, 7);
        qualify(leadId, 7);
        await().atMost(SOON).untilAsserted(() -> assertThat(types(leadId)).hasSize(5));
        var items = ANNA.get("/leads/" + leadId + "/history?limit=3").body().path("items");
        assertThat(items.at("/0/changes")).isEmpty();
        assertThat(items.at("/1/changes").toString())
                .isEqualTo("[{\"field\":\"expectedValue\",\"from\":{\"amount\":5,\"currency\":\"EUR\"},"
                        + "\"to\":{\"amount\":7,\"currency\":\"EUR\"}}]");
        assertThat(items.at("/2/changes").toString())
                .isEqualTo("[{\"field\":\"state\",\"from\":\"OPEN\",\"to\":\"QUALIFIED\"},"
                        + "{\"field\":\"step\",\"from\":\"new\",\"to\":\"qualified\"},"
                        + "{\"field\":\"expectedValue\",\"to\":{\"amount\":5,\"currency\":\"EUR\"}}]");
    }

    private static void qualify(String leadId, int amount) {
        ANNA.post("/leads/" + leadId + "/qualification", """
                {"need": "a", "budget": "b", "authority": "c", "timing": "d",
                 "expectedValue": {"amount": %d, "currency": "EUR"}}""".formatted(amount)).expect(200);
    }

    private static List<String> types(String leadId) {
        var types = new ArrayList<String>();
        JsonNode items = ANNA.get("/leads/" + leadId + "/history").body().path("items");
        items.forEach(item -> types.add(item.path("type").asString()));
        return types;
    }

    @Test
    void publishesNoPersonalValueInAFact() {
        var email = address();
        var leadId = submit(address());
        patch(leadId, address(email)).expect(200);
        await().atMost(SOON).untilAsserted(() -> {
            var log = LogHistory.read(BackingServices.kafka(), "lead-events");
            assertThat(log.of("lead.details-changed.v1"))
                    .anyMatch(entry -> entry.subject().equals(leadId))
                    .noneMatch(entry -> String.valueOf(entry.json()).contains(email));
            assertThat(log.breaches()).isEmpty();
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(LogHistory.read(BackingServices.kafka(), "lead-profiles")
                                .of("lead.profile.v1"))
                        .anyMatch(entry -> String.valueOf(entry.json()).contains(email)));
    }

    @Test
    void findsAndExportsLeadsByTheirClosingDate() {
        var source = "/leads?source=details&closingFrom=%s&closingTo=%s";
        var leadId = submit(address());
        patch(leadId, "{\"expectedCloseOn\": \"2031-05-31\"}").expect(200);
        assertThat(ANNA.get(source.formatted("2031-05-31", "2031-05-31"))
                        .expect(200)
                        .body()
                        .at("/items/0/leadId")
                        .asString())
                .isEqualTo(leadId);
        assertThat(ANNA.get(source.formatted("2031-06-01", "2031-06-30")).body().path("items"))
                .isEmpty();
        assertThat(ANNA.get(source.formatted("June", "2031-06-30")).expect(400).problemField())
                .isEqualTo("closingFrom");
        assertThat(ANNA.get("/leads/export?closingFrom=2031-05-31&closingTo=2031-05-31")
                        .raw())
                .satisfies(answer -> assertThat(answer.getContentAsString())
                        .contains(",expectedCloseOn,")
                        .contains(",2031-05-31,"));
    }

    @Test
    void leavesLaterChangesWithTheLeadTheyWereMadeOn() {
        var first = submit(address());
        var other = submit(address());
        patch(other, "{\"expectedCloseOn\": \"2026-12-31\"}").expect(200);
        MIA.post("/leads/" + first + "/merge", "{\"otherLeadId\": \"" + other + "\"}")
                .expect(200);
        assertThat(ANNA.get("/leads/" + first).text("expectedCloseOn")).isEqualTo("2026-12-31");
        patch(other, "{\"need\": \"x\"}").expect(409);
        patch(first, "{\"need\": \"later\"}").expect(200);
        MIA.post("/leads/" + first + "/split", "{}").expect(200);
        assertThat(ANNA.get("/leads/" + first).body().path("expectedCloseOn").isMissingNode())
                .isTrue();
        assertThat(ANNA.get("/leads/" + first).text("need")).isEqualTo("later");
        assertThat(ANNA.get("/leads/" + other).text("need")).isEqualTo("a portal");
        assertThat(ANNA.get("/leads/" + other).text("expectedCloseOn")).isEqualTo("2026-12-31");
    }
}
