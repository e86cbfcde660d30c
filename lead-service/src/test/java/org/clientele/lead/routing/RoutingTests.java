package org.clientele.lead.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clientele.lead.LeadServiceFixture;
import org.clientele.lead.LeadServiceFixture.Answer;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules of routing over HTTP: written, tried, made live, and what they do with leads. */
@Tag("embedded")
class RoutingTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final LeadServiceFixture.As ROB = SERVICE.as("rule-rob", "salesperson");
    private static final List<String> PEOPLE = List.of("rule-rob", "rule-sue", "rule-tom");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EVERYBODY = """
            {"name": "round-robin", "target": {"kind": "everybody"}, "withinWorkingHours": false}""";

    /** In a team of their own, so that nobody else's leads go to them. */
    @BeforeAll
    static void hireThePeople() {
        PEOPLE.forEach(RoutingTests::hire);
    }

    private static void hire(String salespersonId) {
        SERVICE.publish(
                "salespeople",
                salespersonId,
                "salesperson.profile.v1",
                "/portfolio-service",
                UUID.randomUUID().toString(),
                """
                {"salespersonId": "%s", "teamId": "rule-team", "zone": "Europe/Berlin", "workingHours": {}}""".formatted(salespersonId));
        await().atMost(SOON)
                .untilAsserted(
                        () -> MIA.get("/routing/salespeople/" + salespersonId).expect(200));
    }

    private static void dismiss(String salespersonId) {
        SERVICE.publish("salespeople", salespersonId, Map.of(), null);
        await().atMost(SOON)
                .untilAsserted(
                        () -> MIA.get("/routing/salespeople/" + salespersonId).expect(404));
    }

    /** Other tests have the service as it came. */
    @AfterAll
    static void leaveTheServiceAsItCame() {
        activate(EVERYBODY);
        PEOPLE.forEach(RoutingTests::dismiss);
    }

    private static Answer draft(String... rules) {
        var body = "{\"rules\": [" + String.join(",", rules) + "]}";
        var there = MIA.get("/routing/rules/draft");
        return there.status() == 200
                ? MIA.put("/routing/rules/draft", body, "If-Match", there.raw().getHeader("ETag"))
                : MIA.put("/routing/rules/draft", body);
    }

    private static int activate(String... rules) {
        draft(rules).expect(200);
        return MIA.post("/routing/rules/draft/activation", "")
                .expect(200)
                .body()
                .path("version")
                .asInt();
    }

    private static String rule(String name, String source, String target, String more) {
        return """
                {"name": "%s", "conditions": {"sources": ["%s"]}, "target": %s%s}""".formatted(name, source, target, more);
    }

    private static final String TEAM = "{\"kind\": \"team\", \"id\": \"rule-team\"}";

    private static String newSource() {
        return "source-" + UUID.randomUUID();
    }

    private static String lead(String source) {
        return SERVICE.integration()
                .post("/submissions", "{\"source\": \"%s\", \"company\": {\"name\": \"Acme\"}}".formatted(source))
                .expect(201)
                .text("leadId");
    }

    private static JsonNode read(String leadId) {
        return ROB.get("/leads/" + leadId).expect(200).body();
    }

    private static String owner(String leadId) {
        return read(leadId).path("salespersonId").asString();
    }

    private static Answer say(String salespersonId, String body) {
        var path = "/routing/salespeople/" + salespersonId;
        return MIA.put(path, body, "If-Match", MIA.get(path).raw().getHeader("ETag"));
    }

    @Test
    void routesByTheLiveRulesAndSaysWhy() {
        var source = newSource();
        var weights = """
                , "strategy": "weighted", "weights": [{"salespersonId": "rule-sue", "weight": 2}]""";
        say("rule-tom", "{\"absences\": [{\"from\": \"2000-01-01\", \"to\": \"2999-12-31\"}]}")
                .expect(200);
        var version = activate(rule("by-weight", source, TEAM, weights), EVERYBODY);
        var leads = IntStream.range(0, 6).mapToObj(i -> lead(source)).toList();
        assertThat(leads.stream().map(RoutingTests::owner).filter("rule-sue"::equals))
                .hasSize(4);
        var assignment = read(leads.getFirst()).path("assignment");
        assertThat(assignment.path("rule").asString()).isEqualTo("by-weight");
        assertThat(assignment.path("ruleVersion").asInt()).isEqualTo(version);
        assertThat(assignment.path("candidates")).hasSize(2);
        assertThat(reasons(assignment)).containsExactlyInAnyOrder("rule-tom absent", other(leads) + " not-their-turn");
        say("rule-tom", "{}").expect(200);
    }

    private static String other(List<String> leads) {
        return owner(leads.getFirst()).equals("rule-sue") ? "rule-rob" : "rule-sue";
    }

    private static List<String> reasons(JsonNode assignment) {
        var reasons = new ArrayList<String>();
        assignment
                .path("passedOver")
                .forEach(one -> reasons.add(one.path("salespersonId").asString() + " "
                        + one.path("reason").asString()));
        return reasons;
    }

    @Test
    void dealsExactlyAlsoToCallersAtOnce() throws Exception {
        var source = newSource();
        var weights = """
                , "strategy": "weighted", "weights": [{"salespersonId": "rule-sue", "weight": 2}]""";
        activate(rule("by-weight", source, TEAM, weights), EVERYBODY);
        Callable<List<String>> submitting =
                () -> IntStream.range(0, 6).mapToObj(i -> lead(source)).toList();
        var owners = new ArrayList<String>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var leads : callers.invokeAll(Collections.nCopies(4, submitting))) {
                leads.get().forEach(leadId -> owners.add(owner(leadId)));
            }
        }
        assertThat(Collections.frequency(owners, "rule-sue")).isEqualTo(12);
        assertThat(Collections.frequency(owners, "rule-rob")).isEqualTo(6);
        assertThat(Collections.frequency(owners, "rule-tom")).isEqualTo(6);
    }

    @Test
    void givesLeadsToWhoHasFewestUpToTheCapacity() {
        var source = newSource();
        activate(rule("fewest", source, TEAM, ", \"strategy\": \"least-loaded\""), EVERYBODY);
        await().atMost(SOON).until(() -> waiting().isEmpty()); // what other tests left goes to everybody first
        var before = open("rule-sue");
        var mine = SERVICE.newLead("rule-rob");
        assertThat(open("rule-rob")).isPositive();
        say("rule-rob", "{\"capacity\": 0}").expect(200);
        say("rule-tom", "{\"capacity\": 0}").expect(200);
        var leadId = lead(source);
        assertThat(owner(leadId)).isEqualTo("rule-sue");
        assertThat(open("rule-sue")).isEqualTo(before + 1);
        assertThat(reasons(read(leadId).path("assignment")))
                .containsExactlyInAnyOrder("rule-rob at-capacity", "rule-tom at-capacity");
        SERVICE.integration()
                .post("/leads/" + leadId + "/loss", "{\"reason\": \"no-need\"}")
                .expect(200);
        assertThat(open("rule-sue")).isEqualTo(before);
        SERVICE.integration()
                .post("/leads/" + mine + "/loss", "{\"reason\": \"no-need\"}")
                .expect(200);
        say("rule-rob", "{}").expect(200);
        say("rule-tom", "{}").expect(200);
    }

    private static int open(String salespersonId) {
        return SERVICE.integration()
                .get("/routing/salespeople/" + salespersonId)
                .expect(200)
                .body()
                .path("openLeads")
                .asInt();
    }

    @Test
    void keepsWhatNobodyMatchesInAQueueUntilSomebodyDoes() {
        var source = newSource();
        var version = activate(rule("none", newSource(), TEAM, ""));
        var first = lead(source);
        var second = lead(source);
        assertThat(read(first).path("unassigned").path("reason").asString()).isEqualTo("no-rule-matches");
        var waiting = waiting();
        assertThat(waiting).containsSubsequence(first, second);
        var page = MIA.get("/leads/unassigned?limit=1").expect(200).body();
        assertThat(page.path("items").path(0).path("ageSeconds").asLong()).isNotNegative();
        assertThat(page.path("items").path(0).path("lead").path("leadId").asString())
                .isEqualTo(waiting.getFirst());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(LogHistory.read(BackingServices.kafka(), "lead-events")
                                .of("lead.unassigned.v1"))
                        .anyMatch(entry -> entry.subject().equals(first)));
        activate(rule("team", source, TEAM, ""), EVERYBODY);
        await().atMost(SOON).untilAsserted(() -> assertThat(owner(second)).startsWith("rule-"));
        assertThat(read(first).path("assignment").path("ruleVersion").asInt()).isEqualTo(version + 1);
        assertThat(read(first).path("unassigned").isMissingNode()
                        || read(first).path("unassigned").isNull())
                .isTrue();
        assertThat(waiting()).doesNotContain(first, second);
    }

    private static List<String> waiting() {
        var waiting = new ArrayList<String>();
        var next = "";
        do {
            var page = ROB.get("/leads/unassigned?limit=200" + next).expect(200).body();
            page.path("items")
                    .forEach(
                            item -> waiting.add(item.path("lead").path("leadId").asString()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : null;
        } while (next != null);
        return waiting;
    }

    @Test
    void triesADraftOnPastLeadsAndChangesNothing() {
        var source = newSource();
        var from = Instant.parse("2000-01-01T00:00:00Z");
        var to = Instant.parse("2999-01-01T00:00:00Z");
        activate(rule("rob", source, "{\"kind\": \"person\", \"id\": \"rule-rob\"}", ""), EVERYBODY);
        var leads = List.of(lead(source), lead(source), lead(source));
        draft(rule("sue", source, "{\"kind\": \"person\", \"id\": \"rule-sue\"}", ""))
                .expect(200);
        var tagBefore = MIA.get("/routing/rules/draft").raw().getHeader("ETag");
        var trial = MIA.post("/routing/rules/draft/trial", """
                {"from": "%s", "to": "%s", "limit": 10000}""".formatted(from, to))
                .expect(200)
                .body();
        var tried = new ArrayList<String>();
        trial.path("leads").forEach(one -> {
            if (leads.contains(one.path("leadId").asString())) {
                tried.add(
                        one.path("had").asString() + " " + one.path("wouldGet").asString());
            }
        });
        assertThat(tried).containsOnly("rule-rob rule-sue").hasSize(3);
        assertThat(total(trial, "rule-sue").path("wouldGet").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(total(trial, "rule-rob").path("had").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(trial.path("wouldHaveNobody").asInt() + wouldGet(trial))
                .isEqualTo(trial.path("leads").size());
        leads.forEach(leadId -> assertThat(owner(leadId)).isEqualTo("rule-rob"));
        assertThat(owner(lead(source))).isEqualTo("rule-rob");
        assertThat(MIA.get("/routing/rules/draft").raw().getHeader("ETag")).isEqualTo(tagBefore);
    }

    private static JsonNode total(JsonNode trial, String salespersonId) {
        for (var total : trial.path("totals")) {
            if (total.path("salespersonId").asString().equals(salespersonId)) {
                return total;
            }
        }
        throw new AssertionError("nothing for " + salespersonId + " in " + trial.path("totals"));
    }

    private static int wouldGet(JsonNode trial) {
        var sum = 0;
        for (var total : trial.path("totals")) {
            sum += total.path("wouldGet").asInt();
        }
        return sum;
    }

    @Test
    void keepsEveryVersion() {
        var first = activate(rule("one", newSource(), TEAM, ""), EVERYBODY);
        var second = activate(rule("two", newSource(), TEAM, ""), EVERYBODY);
        assertThat(second).isEqualTo(first + 1);
        var live = ROB.get("/routing/rules").expect(200).body();
        assertThat(live.path("version").asInt()).isEqualTo(second);
        assertThat(live.path("by").asString()).isEqualTo("mia");
        assertThat(live.path("changedBy").asString()).isEqualTo("mia");
        assertThat(live.path("changedAt")).isEqualTo(live.path("at"));
        assertThat(live.path("through").asString()).isEqualTo("http");
        var retired = ROB.get("/routing/rules/versions/" + first).expect(200).body();
        assertThat(retired.path("state").asString()).isEqualTo("RETIRED");
        assertThat(retired.path("rules").path(0).path("name").asString()).isEqualTo("one");
        var shipped = ROB.get("/routing/rules/versions/1").expect(200).body();
        assertThat(shipped.path("by").asString()).isEqualTo("lead-service");
        assertThat(shipped.has("changedBy")).isFalse();
        var page = ROB.get("/routing/rules/versions?limit=1").expect(200).body();
        assertThat(page.path("items").path(0).path("state").asString()).isEqualTo("LIVE");
        var rest = ROB.get(
                "/routing/rules/versions?limit=1&cursor=" + page.path("next").asString());
        assertThat(rest.body().path("items").path(0).path("version").asInt()).isEqualTo(first);
        ROB.get("/routing/rules/versions/4711").expect(404);
        assertThat(ROB.get("/routing/rules/versions?cursor=x").expect(400).problemField())
                .isEqualTo("cursor");
    }

    @Test
    void activatesADraftOnce() throws Exception {
        draft(rule("once", newSource(), TEAM, ""), EVERYBODY).expect(200);
        var path = "/routing/rules/draft/activation";
        var key = UUID.randomUUID().toString();
        var first = MIA.post(path, "", "Idempotency-Key", key).expect(200);
        assertThat(MIA.post(path, "", "Idempotency-Key", key).expect(200).body())
                .isEqualTo(first.body());
        assertThat(MIA.post(path, "").expect(409).text("type")).endsWith("/no-draft");
        draft(rule("twice", newSource(), TEAM, ""), EVERYBODY).expect(200);
        Callable<Integer> activation = () -> MIA.post(path, "").status();
        try (ExecutorService managers = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : managers.invokeAll(List.of(activation, activation, activation))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        }
        assertThat(MIA.get("/routing/rules").body().path("version").asInt())
                .isEqualTo(first.body().path("version").asInt() + 1);
    }

    @Test
    void routesEachLeadByOneVersionWhileRulesChange() throws Exception {
        var source = newSource();
        activate(rule("before", source, "{\"kind\": \"person\", \"id\": \"rule-rob\"}", ""), EVERYBODY);
        draft(rule("after", source, "{\"kind\": \"person\", \"id\": \"rule-sue\"}", ""), EVERYBODY)
                .expect(200);
        Callable<List<String>> submitting =
                () -> IntStream.range(0, 10).mapToObj(i -> lead(source)).toList();
        Callable<List<String>> activating = () -> {
            MIA.post("/routing/rules/draft/activation", "").expect(200);
            return List.of();
        };
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var leads : callers.invokeAll(List.of(submitting, activating, submitting))) {
                leads.get().forEach(leadId -> {
                    var answer = read(leadId);
                    var rule = answer.path("assignment").path("rule").asString();
                    assertThat(answer.path("salespersonId").asString())
                            .isEqualTo(rule.equals("before") ? "rule-rob" : "rule-sue");
                });
            }
        }
        assertThat(owner(lead(source))).isEqualTo("rule-sue");
    }

    @Test
    void namesTheFieldOfABadRule() {
        assertRefused("rules[0].strategy", rule("a", "s", TEAM, ", \"strategy\": \"dice\""));
        assertRefused("rules[0].target", "{\"name\": \"a\"}");
        assertRefused("rules[0].name", "{\"name\": \"A B\", \"target\": {\"kind\": \"everybody\"}}");
        assertRefused("rules[1].name", EVERYBODY, EVERYBODY);
        assertRefused("rules[0].name", rule("by-hand", "s", TEAM, ""));
        assertRefused("rules[0].target.id", rule("a", "s", "{\"kind\": \"team\"}", ""));
        assertRefused("rules[0].target.id", rule("a", "s", "{\"kind\": \"everybody\", \"id\": \"x\"}", ""));
        assertRefused("rules[1].target.id", EVERYBODY, rule("a", "s", "{\"kind\": \"team\", \"id\": \"moon\"}", ""));
        assertRefused("rules[0].target.id", rule("a", "s", "{\"kind\": \"person\", \"id\": \"nobody\"}", ""));
        var weighted = ", \"strategy\": \"weighted\", \"weights\": [{\"salespersonId\": \"%s\", \"weight\": %d}]";
        assertRefused("rules[0].weights[0].weight", rule("a", "s", TEAM, weighted.formatted("rule-rob", 0)));
        assertRefused("rules[0].weights[0].salespersonId", rule("a", "s", TEAM, weighted.formatted("nobody", 2)));
        assertRefused(
                "rules[0].weights",
                rule("a", "s", TEAM, weighted.formatted("rule-rob", 2).replace("\"weighted\"", "\"round-robin\"")));
        assertRefused("rules[0].conditions.employees", """
                {"name": "a", "conditions": {"employees": {"min": 5, "max": 4}}, "target": {"kind": "everybody"}}""");
        assertRefused("rules[0].conditions.value.currency", """
                {"name": "a", "conditions": {"value": {"min": 5, "currency": "TALER"}}, "target": {"kind": "everybody"}}""");
        assertThat(MIA.put("/routing/rules/draft", "{}").expect(400).problemField())
                .isEqualTo("rules");
    }

    private static void assertRefused(String field, String... rules) {
        assertThat(draft(rules).expect(400).problemField()).isEqualTo(field);
    }

    @Test
    void doesNotActivateRulesThatNameSomebodyWhoHasGone() {
        hire("rule-gone");
        draft(rule("gone", newSource(), "{\"kind\": \"person\", \"id\": \"rule-gone\"}", ""))
                .expect(200);
        dismiss("rule-gone");
        assertThat(MIA.post("/routing/rules/draft/activation", "").expect(400).problemField())
                .isEqualTo("rules[0].target.id");
    }

    @Test
    void leavesTheLeadsOfSomebodyWhoHasGoneToTheNextRule() {
        var source = newSource();
        hire("rule-going");
        activate(
                rule("gone", source, "{\"kind\": \"person\", \"id\": \"rule-going\"}", ""),
                rule("team", source, TEAM, ""),
                EVERYBODY);
        assertThat(owner(lead(source))).isEqualTo("rule-going");
        dismiss("rule-going");
        var leadId = lead(source);
        assertThat(read(leadId).path("assignment").path("rule").asString()).isEqualTo("team");
    }

    @Test
    void changesADraftOnlyIfTheCallerHasSeenIt() {
        draft(EVERYBODY).expect(200);
        var body = "{\"rules\": [" + EVERYBODY + "]}";
        MIA.put("/routing/rules/draft", body).expect(428);
        var seen = MIA.get("/routing/rules/draft").raw().getHeader("ETag");
        MIA.put("/routing/rules/draft", body, "If-Match", seen).expect(200);
        MIA.put("/routing/rules/draft", body, "If-Match", seen).expect(412);
        MIA.post("/routing/rules/draft/activation", "", "If-Match", seen).expect(412);
    }

    @Test
    void letsManagersWriteAndSalespeopleRead() {
        ROB.get("/routing/rules").expect(200);
        ROB.get("/routing/salespeople").expect(200);
        ROB.put("/routing/rules/draft", "{\"rules\": []}").expect(403);
        ROB.post("/routing/rules/draft/activation", "").expect(403);
        ROB.post("/routing/rules/draft/trial", "{}").expect(403);
        ROB.put("/routing/salespeople/rule-rob", "{}").expect(403);
        SERVICE.as("website", "marketing").get("/leads/unassigned").expect(403);
    }

    @Test
    void takesWhatManagersSayOfSalespeople() {
        var path = "/routing/salespeople/rule-tom";
        var said = say("rule-tom", """
                {"capacity": 7, "weight": 3, "absences": [{"from": "2026-08-01", "to": "2026-08-14"}]}""").expect(200);
        assertThat(said.body().path("capacity").asInt()).isEqualTo(7);
        assertThat(said.body().path("absences").path(0).path("to").asString()).isEqualTo("2026-08-14");
        MIA.put(path, "{\"capacity\": 8}").expect(428);
        MIA.put(path, "{\"capacity\": 8}", "If-Match", "\"v9999\"").expect(412);
        assertThat(say("rule-tom", "{\"weight\": 0}").expect(400).problemField())
                .isEqualTo("weight");
        assertThat(say("rule-tom", "{\"capacity\": -1}").expect(400).problemField())
                .isEqualTo("capacity");
        assertThat(say("rule-tom", "{\"absences\": [{\"from\": \"2026-08-02\", \"to\": \"2026-08-01\"}]}")
                        .expect(400)
                        .problemField())
                .isEqualTo("absences[0].to");
        MIA.put("/routing/salespeople/nobody", "{}").expect(404);
        var shown = ROB.get(path).expect(200);
        assertThat(shown.text("changedBy")).isEqualTo("mia");
        assertThat(shown.text("through")).isEqualTo("http");
        assertThat(shown.text("changedAt")).isNotEmpty();
        say("rule-tom", "{}").expect(200);
    }
}
