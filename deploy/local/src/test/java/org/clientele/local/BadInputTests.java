package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What nobody should send, sent to the whole platform: each gets a problem that names the field, nothing is lost. */
@Tag("embedded")
class BadInputTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Endpoints AT = PLATFORM.endpoints();
    private static final String TOKEN = RawCaller.token(AT.identity(), "integration");
    private static final PlatformClient OPERATOR = PLATFORM.as("operator");

    static Stream<Arguments> wrongBodies() {
        var submissions = at(AT.lead(), "/submissions");
        var salesperson = at(AT.portfolio(), "/salespeople/wrong");
        var followUps = at(AT.notification(), "/follow-ups");
        return Stream.of(
                arguments("POST", submissions, "{\"source\": \"fair\"", "malformed-json", ""),
                arguments("POST", submissions, "{\"source\": 7}", "invalid-field", "source"),
                arguments("POST", submissions, "{}", "invalid-field", "source"),
                arguments(
                        "POST",
                        submissions,
                        submission("{\"amount\": 1, \"currency\": \"EUX\"}"),
                        "invalid-field",
                        "expectedValue.currency"),
                arguments(
                        "POST",
                        submissions,
                        submission("{\"amount\": -1, \"currency\": \"EUR\"}"),
                        "invalid-field",
                        "expectedValue.amount"),
                arguments(
                        "POST",
                        submissions,
                        submission("{\"amount\": \"1\", \"currency\": \"EUR\"}"),
                        "invalid-field",
                        "expectedValue.amount"),
                arguments(
                        "POST",
                        submissions,
                        "{\"source\": \"fair\", \"occurredAt\": \"2026-02-30T10:00:00Z\"}",
                        "invalid-field",
                        "occurredAt"),
                arguments("POST", submissions, "{\"source\": \"fair\", \"source\": \"fair\"}", "malformed-json", ""),
                arguments("PUT", salesperson, "{\"givenName\": \"Anna\"}", "invalid-field", "email"),
                arguments(
                        "POST",
                        followUps,
                        "{\"salespersonId\": \"anna\", \"subject\": {\"kind\": \"lead\", \"id\": \"lead-1\"}, \"due\": {\"local\": \"2026-02-30T10:00\", \"zone\": \"UTC\"}}",
                        "invalid-field",
                        "due.local"),
                arguments(
                        "POST",
                        followUps,
                        "{\"salespersonId\": \"anna\", \"subject\": {\"kind\": \"lead\", \"id\": \"lead-1\"}, \"due\": {\"local\": \"2026-02-03T10:00\", \"zone\": \"Europe/Atlantis\"}}",
                        "invalid-field",
                        "due.zone"));
    }

    private static String submission(String money) {
        return "{\"source\": \"fair\", \"company\": {\"name\": \"Acme\"}, \"expectedValue\": " + money + "}";
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void namesTheFieldThatIsWrong(String method, URI address, String body, String problem, String field) {
        var answer = RawCaller.call(method, address, TOKEN, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.field()).contains(field);
    }

    static Stream<URI> whatIsNotThere() {
        return Stream.of(
                at(AT.lead(), "/leads/unknown"),
                at(AT.lead(), "/submissions/unknown"),
                at(AT.lead(), "/nothing-of-this-name"),
                at(AT.portfolio(), "/clients/unknown"),
                at(AT.notification(), "/follow-ups/unknown"));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotThere")
    void findsNothingUnderAnUnknownId(URI address) {
        var answer = RawCaller.call("GET", address, TOKEN, "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    static Stream<URI> oneOfEachService() {
        return Stream.of(
                at(AT.lead(), "/leads"),
                at(AT.portfolio(), "/clients"),
                at(AT.analytics(), "/figures/classes"),
                at(AT.notification(), "/follow-ups"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachService")
    void letsNobodyInWithoutAGoodToken(URI address) {
        var foreign = TestTokens.token("mallory", "manager");
        var forged = TOKEN.substring(0, TOKEN.lastIndexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[256]);
        for (var token : new String[] {null, "", "nonsense", foreign, forged}) {
            var answer = RawCaller.call("GET", address, token, "");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthorized");
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachService")
    void refusesARoleThatMayNot(URI address) {
        var operator = RawCaller.token(AT.identity(), "operator");
        var answer = RawCaller.call("GET", address, operator, "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @MethodSource("oneOfEachService")
    void refusesTwoMegabytes(URI address) {
        var answer = RawCaller.call("POST", address, TOKEN, "x".repeat(2 * 1024 * 1024));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("content-too-large");
    }

    @Test
    void parksWhatCannotBeReadAndGoesOn() {
        long unknown = parkedOf("unknown") + 1;
        publish("no-json", "{\"source\": ", headers -> {});
        publish("no-headers", "{}", Map::clear);
        publish("unknown-type", "{}", headers -> headers.put("ce_type", "marketing.lead-imagined.v1"));
        publish("unknown-version", "{}", headers -> headers.put("ce_type", "marketing.lead-submitted.v9"));
        publish("breach", "{\"company\": \"Acme\"}", headers -> {});
        publish("fine", "{\"company\": {\"name\": \"Acme\"}}", headers -> {});

        PLATFORM.await(
                OPERATOR,
                AT.lead(),
                summaryFrom("/bad-input"),
                summary -> countsOf("/bad-input", summary.body()).equals(Map.of("accepted", 1L, "parked", 4L))
                        && parkedOf("unknown") == unknown);
    }

    @Test
    void drivesAParkedRecordAgain() {
        publish("again", "{\"company\": 7}", headers -> headers.put("ce_source", "/driven-again"));
        PLATFORM.await(
                OPERATOR,
                AT.lead(),
                summaryFrom("/driven-again"),
                summary -> countsOf("/driven-again", summary.body()).equals(Map.of("parked", 1L)));
        var parked = parkedRecord("/driven-again");
        assertThat(parked.path("field").asString()).isEqualTo("company");
        var id = parked.path("id").asString();
        var whole = OPERATOR.get(AT.lead(), "/parked/" + id).body();
        assertThat(Base64.getDecoder().decode(whole.path("value").asString()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"company\": 7}");

        var driven = OPERATOR.post(AT.lead(), "/parked/" + id + "/redrive", Map.of());

        assertThat(driven.body().has("redrivenAt")).isFalse();

        var corrected = Base64.getEncoder()
                .encodeToString("{\"company\": {\"name\": \"Acme\"}}".getBytes(StandardCharsets.UTF_8));
        OPERATOR.put(
                AT.lead(),
                "/parked/" + id + "/correction",
                Map.of("headers", whole.path("headers"), "value", corrected),
                driven.eTag());
        var again = OPERATOR.post(AT.lead(), "/parked/" + id + "/redrive", Map.of());

        assertThat(again.text("redrivenAt")).isNotEmpty();
        PLATFORM.await(
                OPERATOR,
                AT.lead(),
                summaryFrom("/driven-again"),
                summary -> countsOf("/driven-again", summary.body()).equals(Map.of("accepted", 1L)));
    }

    /** However many sources others have named. */
    private static String summaryFrom(String source) {
        return "/intake/summary?sourcesFrom=" + source;
    }

    private static long parkedOf(String source) {
        var summary = OPERATOR.get(AT.lead(), summaryFrom(source)).body();
        return countsOf(source, summary).getOrDefault("parked", 0L);
    }

    /** The first that names this source, however many others have parked. */
    private static JsonNode parkedRecord(String source) {
        var page = OPERATOR.get(AT.lead(), "/parked?limit=200").body();
        while (true) {
            for (var record : page.path("items")) {
                if (record.path("source").asString("").equals(source)) {
                    return record;
                }
            }
            assertThat(page.has("next")).as("more than " + page).isTrue();
            page = OPERATOR.get(
                            AT.lead(),
                            "/parked?limit=200&cursor=" + page.path("next").asString(""))
                    .body();
        }
    }

    private static void publish(String id, String body, Consumer<Map<String, String>> change) {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", "/bad-input",
                "ce_type", "marketing.lead-submitted.v1"));
        change.accept(headers);
        PLATFORM.publish("marketing-leads", "one-partition", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The counts of a source that are not zero, without their sum. */
    private static Map<String, Long> countsOf(String source, JsonNode summary) {
        var counts = new TreeMap<String, Long>();
        summary.path("sources")
                .valueStream()
                .filter(one -> one.path("source").asString().equals(source))
                .flatMap(one -> one.propertyStream())
                .filter(count -> count.getValue().isNumber() && count.getValue().asLong() > 0)
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        counts.remove("arrived");
        return counts;
    }

    private static URI at(URI service, String path) {
        return service.resolve("/api/v1" + path);
    }
}
