package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What arrives over HTTP and Kafka, and what becomes of it. */
@Tag("embedded")
class IntakeTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MARKETING = SERVICE.as("website", "marketing");

    @Test
    void makesALeadOfASubmission() {
        var answer = MARKETING.post("/submissions", """
                {"source": "website", "campaign": "spring", "person": {"givenName": "Ada"},
                 "company": {"name": "Sommer Optik", "employees": 42}, "need": "a portal",
                 "expectedValue": {"amount": 125000, "currency": "EUR"}, "owner": "anna-berg"}""").expect(201);
        assertThat(answer.text("outcome")).isEqualTo("ACCEPTED");
        var lead = SERVICE.integration().get("/leads/" + answer.text("leadId")).expect(200);
        assertThat(lead.text("salespersonId")).isEqualTo("anna-berg");
        assertThat(lead.text("step")).isEqualTo("new");
        assertThat(lead.body().path("assignment").path("rule").asString()).isEqualTo("owner-given");
        assertThat(lead.body().path("company").path("employees").asInt()).isEqualTo(42);
        assertThat(MARKETING.get("/submissions/" + answer.text("submissionId")).body())
                .isEqualTo(answer.body());
    }

    @Test
    void rejectsWhatNamesNobody() {
        var answer = MARKETING.post("/submissions", "{\"source\": \"website\", \"person\": {\"email\": \" \"}}");
        assertThat(answer.expect(201).text("outcome")).isEqualTo("REJECTED");
        assertThat(answer.text("reason")).isEqualTo("names-neither-person-nor-company");
        assertThat(answer.body().has("leadId")).isFalse();
    }

    @Test
    void answersARepeatOfASourceWithTheFirstOutcome() {
        var first = MARKETING.post("/submissions", submission("repeat", "one", "Acme"));
        var second = MARKETING.post("/submissions", submission("repeat", "one", " Acme "));
        assertThat(second.expect(201).body()).isEqualTo(first.expect(201).body());
        assertThat(first.body().has("sameIdAs")).isFalse();
    }

    @Test
    void keepsWhatHasAnotherContentUnderTheSameIdAsASubmissionOfItsOwn() {
        var source = "clash-" + UUID.randomUUID();
        var first = MARKETING.post("/submissions", submission(source, "one", "Acme"));
        var other = MARKETING.post("/submissions", submission(source, "one", "Globex"));
        assertThat(other.expect(201).text("outcome")).isEqualTo("ACCEPTED");
        assertThat(other.text("sameIdAs")).isEqualTo(first.expect(201).text("submissionId"));
        assertThat(other.text("leadId")).isNotEqualTo(first.text("leadId"));
        assertThat(MARKETING.get("/submissions/" + other.text("submissionId")).body())
                .isEqualTo(other.body());
        for (var company : List.of("Acme", "Globex", "Globex", "Acme")) {
            assertThat(MARKETING
                            .post("/submissions", submission(source, "one", company))
                            .body())
                    .isEqualTo(company.equals("Acme") ? first.body() : other.body());
        }
        var counts = counts(source);
        assertThat(counts.path("arrived").asInt()).isEqualTo(2);
        assertThat(counts.path("accepted").asInt()).isEqualTo(2);
        assertThat(counts.path("sameIdAsAnother").asInt()).isEqualTo(1);
    }

    @Test
    void keepsEachOfManyContentsUnderOneIdHoweverTheyCome() {
        var source = "clash-" + UUID.randomUUID();
        var acme = submission(source, "one", "Acme");
        var globex = submission(source, "one", "Globex");
        var initech = submission(source, "one", "Initech");
        var items = bulkOf(acme, globex, acme, globex);
        assertThat(items.path(1).path("sameIdAs")).isEqualTo(items.path(0).path("submissionId"));
        assertThat(items.path(2)).isEqualTo(items.path(0));
        assertThat(items.path(3)).isEqualTo(items.path(1));
        submitted(source, UUID.randomUUID().toString(), globex);
        submitted(source, "event", initech);
        submitted(source, "event", initech);
        submitted(source, "event", "{\"company\": {\"name\": \"Umbrella\"}}");
        submitted(source, "event", "{\"company\": {\"name\": \"Hooli\"}}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(counts(source).path("accepted").asInt()).isEqualTo(5));
        assertThat(counts(source).path("sameIdAsAnother").asInt()).isEqualTo(3);
        assertThat(bulkOf(initech).path(0).path("sameIdAs"))
                .isEqualTo(items.path(0).path("submissionId"));
        assertThat(counts(source).path("arrived").asInt()).isEqualTo(5);
    }

    private static JsonNode bulkOf(String... items) {
        return MARKETING
                .post("/submissions/bulk", "{\"items\": [" + String.join(",", items) + "]}")
                .expect(200)
                .body()
                .path("items");
    }

    @Test
    void refusesAnotherContentUnderAKeyOfARequestThatWasSent() {
        var key = UUID.randomUUID().toString();
        var source = "clash-" + key;
        for (var path : List.of("/submissions", "/submissions/bulk")) {
            var body = path.endsWith("bulk")
                    ? "{\"items\": [" + submission(source, "bulk", "Acme") + "]}"
                    : submission(source, "one", "Acme");
            MARKETING.post(path, body, "Idempotency-Key", key + path);
            var reused = MARKETING.post(path, body.replace("Acme", "Globex"), "Idempotency-Key", key + path);
            assertThat(reused.raw().getStatus() + reused.body().toString()).contains("422");
        }
        assertThat(counts(source).path("arrived").asInt()).isEqualTo(2);
    }

    @Test
    void answersARepeatedRequestWithTheFirstOutcomeAndRefusesAnotherBody() {
        var key = UUID.randomUUID().toString();
        var body = "{\"source\": \"keys\", \"company\": {\"name\": \"Acme\"}}";
        var first = MARKETING.post("/submissions", body, "Idempotency-Key", key).expect(201);
        assertThat(MARKETING.post("/submissions", body, "Idempotency-Key", key).body())
                .isEqualTo(first.body());
        MARKETING
                .post("/submissions", body.replace("Acme", "Other"), "Idempotency-Key", key)
                .expect(422);
        var named = UUID.randomUUID().toString();
        MARKETING
                .post("/submissions", submission("keys", named, "Acme"), "Idempotency-Key", named)
                .expect(201);
        MARKETING
                .post("/submissions", submission("keys", named + "x", "Acme"), "Idempotency-Key", named)
                .expect(422);
    }

    @Test
    void attachesToTheOpenLeadWithTheSameAddress() {
        var email = UUID.randomUUID() + "@example.org";
        var first = MARKETING.post("/submissions", person(email, "+49 30 901820"));
        var byEmail = MARKETING.post("/submissions", person(email.toUpperCase(Locale.ROOT), null));
        var byPhone = MARKETING.post("/submissions", person(UUID.randomUUID() + "@example.org", "030 901820"));
        assertThat(byEmail.expect(201).text("outcome")).isEqualTo("ATTACHED");
        assertThat(byEmail.text("leadId")).isEqualTo(first.text("leadId"));
        assertThat(byPhone.text("leadId")).isEqualTo(first.text("leadId"));
        SERVICE.integration()
                .post("/leads/" + first.text("leadId") + "/loss", "{\"reason\": \"no-budget\"}")
                .expect(200);
        var later = MARKETING.post("/submissions", person(email, "+49 30 901820"));
        assertThat(later.text("outcome")).isEqualTo("ACCEPTED");
        assertThat(later.text("leadId")).isNotEqualTo(first.text("leadId"));
        SERVICE.integration()
                .post("/leads/" + later.text("leadId") + "/loss", "{\"reason\": \"no-budget\"}")
                .expect(200);
    }

    @Test
    void makesOneLeadOfManyAtTheSameTime() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 32)
                    .<Callable<JsonNode>>mapToObj(i -> () -> MARKETING
                            .post("/submissions", person(email, null))
                            .expect(201)
                            .body())
                    .toList();
            var leads = new HashSet<String>();
            var accepted = 0;
            for (var call : threads.invokeAll(calls)) {
                leads.add(call.get().path("leadId").asString());
                accepted += "ACCEPTED".equals(call.get().path("outcome").asString()) ? 1 : 0;
            }
            assertThat(leads).hasSize(1);
            assertThat(accepted).isEqualTo(1);
        }
    }

    @Test
    void answersEachItemOfABulkInOrder() {
        var email = UUID.randomUUID() + "@example.org";
        var items = MARKETING
                .post("/submissions/bulk", """
                {"items": [{"source": "bulk", "company": {"name": "A"}},
                           {"source": "bulk", "company": {"name": "A", "employees": -1}},
                           {"source": "bulk"},
                           %s, %s,
                           {"source": "bulk", "expectedValue": {"amount": "many", "currency": "EUR"}},
                           7]}""".formatted(person(email, null), person(email, null)))
                .expect(200)
                .body()
                .path("items");
        assertThat(items.path(0).path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(items.path(1).path("status").asInt()).isEqualTo(400);
        assertThat(items.path(1).path("errors").path(0).path("field").asString())
                .isEqualTo("company.employees");
        assertThat(items.path(2).path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(items.path(3).path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(items.path(4).path("outcome").asString()).isEqualTo("ATTACHED");
        assertThat(items.path(4).path("leadId")).isEqualTo(items.path(3).path("leadId"));
        assertThat(items.path(5).path("errors").path(0).path("field").asString())
                .isEqualTo("expectedValue.amount");
        assertThat(items.path(6).path("status").asInt()).isEqualTo(400);
    }

    @Test
    void takesAThousandItemsAndNoMore() {
        MARKETING.post("/submissions/bulk", bulk(1_000)).expect(200);
        assertThat(MARKETING.post("/submissions/bulk", bulk(1_001)).expect(400).problemField())
                .isEqualTo("items");
    }

    private static String bulk(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"source\": \"thousand\", \"company\": {\"name\": \"C" + i + "\"}}")
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    static Stream<Arguments> badSubmissions() {
        return Stream.of(
                Arguments.of("{\"source\": \" \"}", "source"),
                Arguments.of("{\"company\": {\"name\": \"A\"}}", "source"),
                Arguments.of("{\"source\": 7}", "source"),
                Arguments.of("{\"source\": \"s\", \"company\": {}}", "company.name"),
                Arguments.of("{\"source\": \"s\", \"occurredAt\": \"2026-02-30T10:00:00Z\"}", "occurredAt"),
                Arguments.of(
                        "{\"source\": \"s\", \"expectedValue\": {\"amount\": 1, \"currency\": \"XYZ\"}}",
                        "expectedValue.currency"),
                Arguments.of(
                        "{\"source\": \"s\", \"expectedValue\": {\"amount\": -1, \"currency\": \"EUR\"}}",
                        "expectedValue.amount"),
                Arguments.of("{\"source\": \"s\", \"person\": \"Ada\"}", "person"),
                Arguments.of("{\"source\": \"s\", \"owner\": \"a b\"}", "owner"));
    }

    @ParameterizedTest
    @MethodSource("badSubmissions")
    void namesTheFieldOfABadSubmission(String body, String field) {
        var answer = MARKETING.post("/submissions", body).expect(400);
        assertThat(answer.problemField()).isEqualTo(field);
        assertThat(answer.text("type")).isEqualTo("https://clientele.org/problems/invalid-field");
    }

    @Test
    void isNotForOperators() {
        SERVICE.as("ops", "operator")
                .post("/submissions", submission("ops", "1", "A"))
                .expect(403);
    }

    @Test
    void takesAnEventOnceHoweverOftenItIsSent() {
        var source = "tool-" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            submitted(source, "one", "{\"company\": {\"name\": \"Acme\"}}");
        }
        submitted(source, "two", "{\"need\": \"anything\"}");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var counts = counts(source);
            assertThat(counts.path("accepted").asInt()).isEqualTo(1);
            assertThat(counts.path("rejected").asInt()).isEqualTo(1);
            assertThat(counts.path("arrived").asInt()).isEqualTo(2);
        });
    }

    @Test
    void refusesWhatWouldBeTakenForSomethingElse() {
        assertThat(problem("\"expectedValue\": {\"amount\": 10.99, \"currency\": \"EUR\"}"))
                .isEqualTo("expectedValue.amount");
        assertThat(problem("\"occurredAt\": 20260302")).isEqualTo("occurredAt");
        assertThat(problem("\"occurredAt\": \"2026-02-30T10:00:00Z\"")).isEqualTo("occurredAt");
        assertThat(problem("\"occurredAt\": \"0000-01-01T00:00:00Z\"")).isEqualTo("occurredAt");
        assertThat(problem("\"occurredAt\": \"+1000000000-01-01T00:00:00Z\"")).isEqualTo("occurredAt");
    }

    @Test
    void refusesWhatWouldNotFitIntoAnEvent() {
        assertThat(problem("\"need\": \"%s\"".formatted("\\u0001".repeat(9_000))))
                .isEqualTo("need");
        var fits = MARKETING.post(
                "/submissions",
                "{\"source\": \"large\", \"company\": {\"name\": \"Acme\"}, \"need\": \"%s\"}"
                        .formatted("\\u0001".repeat(6_000)));
        assertThat(fits.expect(201).text("outcome")).isEqualTo("ACCEPTED");
    }

    private static String problem(String fields) {
        return MARKETING
                .post(
                        "/submissions",
                        "{\"source\": \"wrong\", \"company\": {\"name\": \"Acme\"}, %s}".formatted(fields))
                .expect(400)
                .problemField();
    }

    @Test
    void parksWhatCannotBeReadAndGoesOn() {
        var source = "broken-" + UUID.randomUUID();
        submitted(source, "no-json", "{\"company\": ");
        submitted(source, "wrong-type", "{\"company\": \"Acme\"}");
        submitted(source, "number", "{\"company\": {\"name\": 7}}");
        submitted(source, "no-currency", "{\"expectedValue\": {\"amount\": 1, \"currency\": \"XYZ\"}}");
        submitted(source, "no-date", "{\"occurredAt\": \"2026-02-30T10:00:00Z\"}");
        submitted(source, "cents-of-cents", "{\"expectedValue\": {\"amount\": 10.99, \"currency\": \"EUR\"}}");
        submitted(source, "number-as-instant", "{\"occurredAt\": 20260302}");
        SERVICE.publish("marketing-leads", "k", Map.of("ce_source", source), null);
        SERVICE.publish("marketing-leads", "k", "marketing.lead-withdrawn.v1", source, "unknown", "{}");
        SERVICE.publish("marketing-leads", "k", Map.of("ce_source", source), "{}".getBytes(StandardCharsets.UTF_8));
        submitted(source, "good", "{\"company\": {\"name\": \"Acme\"}}");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var counts = counts(source);
            assertThat(counts.path("parked").asInt()).isEqualTo(10);
            assertThat(counts.path("accepted").asInt()).isEqualTo(1);
            assertThat(counts.path("arrived").asInt()).isEqualTo(11);
        });
    }

    @Test
    void accountsForEveryRecordOfTheTopic() {
        var source = "accounted-" + UUID.randomUUID();
        submitted(source, "same", "{\"campaign\": \"spring\", \"company\": {\"name\": \"Acme\"}}");
        submitted(source, "same", "{\"campaign\": \"spring\", \"company\": {\"name\": \"Acme\"}}");
        submitted(source, "no-json", "{");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(counts(source).path("parked").asInt()).isEqualTo(1);
            var topic = summary().path("topic");
            assertThat(topic.path("repeats").asLong()).isPositive();
            var offsets = topic.path("offsets")
                    .valueStream()
                    .mapToLong(JsonNode::asLong)
                    .sum();
            assertThat(topic.path("read").asLong()).isEqualTo(offsets);
            assertThat(topic.path("submissions").asLong()
                            + topic.path("repeats").asLong()
                            + topic.path("parked").asLong())
                    .isEqualTo(offsets);
        });
    }

    @Test
    void addsUpToTheSameByAnything() {
        MARKETING
                .post("/submissions", "{\"source\": \"sums\", \"campaign\": \"sums\", \"need\": \"x\"}")
                .expect(201);
        var summary = summary();
        var total = summary.path("total");
        assertThat(total.path("arrived").asLong()).isPositive();
        Map.of("sources", "otherSources", "campaigns", "otherCampaigns", "days", "none")
                .forEach((by, others) -> {
                    for (var outcome : List.of("received", "accepted", "attached", "rejected", "parked", "arrived")) {
                        var sum = summary.path(by)
                                .valueStream()
                                .mapToLong(row -> row.path(outcome).asLong())
                                .sum();
                        assertThat(sum + summary.path(others).path(outcome).asLong())
                                .as(by + " " + outcome)
                                .isEqualTo(total.path(outcome).asLong());
                    }
                });
        assertThat(summary("campaignsFrom=sums")
                        .path("campaigns")
                        .path(0)
                        .path("campaign")
                        .asString())
                .isEqualTo("sums");
    }

    @Test
    void listsSourcesAndCampaignsFromANameOnAndTheOthersTogether() {
        var unique = "zz-" + UUID.randomUUID();
        var items = IntStream.range(0, 502)
                .mapToObj(id -> """
                        {"source": "%1$s", "campaign": "%1$s-%2$03d", "need": "x"}""".formatted(unique, id))
                .collect(Collectors.joining(","));
        MARKETING.post("/submissions/bulk", "{\"items\": [" + items + "]}").expect(200);
        var first = summary("sourcesFrom=" + unique + "&campaignsFrom=" + unique);
        assertThat(first.path("sources").path(0).path("source").asString()).isEqualTo(unique);
        assertThat(first.path("sources").path(0).path("arrived").asLong()).isEqualTo(502);
        assertThat(first.path("campaigns")).hasSize(500);
        assertThat(first.path("nextCampaign").asString()).isEqualTo(unique + "-500");
        assertThat(first.path("otherCampaigns").path("arrived").asLong())
                .isEqualTo(first.path("total").path("arrived").asLong() - 500);
        var rest = summary("campaignsFrom=" + first.path("nextCampaign").asString());
        assertThat(rest.path("campaigns").path(1).path("campaign").asString()).isEqualTo(unique + "-501");
    }

    private static JsonNode summary() {
        return summary("");
    }

    private static JsonNode summary(String query) {
        return MARKETING.get("/intake/summary?" + query).expect(200).body();
    }

    private static void submitted(String source, String id, String json) {
        SERVICE.publish("marketing-leads", source, "marketing.lead-submitted.v1", source, id, json);
    }

    private static JsonNode counts(String source) {
        for (var counts : summary("sourcesFrom=" + source).path("sources")) {
            if (source.equals(counts.path("source").asString())) {
                return counts;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static String submission(String source, String externalId, String company) {
        return """
                {"source": "%s", "externalId": "%s", "company": {"name": "%s"}}""".formatted(source, externalId, company);
    }

    private static String person(String email, String phone) {
        var phoneField = phone == null ? "" : ", \"phone\": \"" + phone + "\"";
        return """
                {"source": "people", "person": {"givenName": "Ada", "email": "%s"%s}}""".formatted(email, phoneField);
    }
}
