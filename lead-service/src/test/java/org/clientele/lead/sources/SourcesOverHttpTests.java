package org.clientele.lead.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who may submit in the name of a source, by each way in. */
@Tag("embedded")
class SourcesOverHttpTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MANAGER = SERVICE.as("mia", "manager");
    private static final LeadServiceFixture.As SHOP = SERVICE.as("shop", "marketing");
    private static final LeadServiceFixture.As OTHER = SERVICE.as("other", "marketing");

    /** A code, as forms want it. */
    private final String source = "s-" + UUID.randomUUID().toString().replaceAll("[0-9]", "x");

    private String describe(boolean byKafka, boolean namesOwner) {
        return MANAGER.put("/sources/" + source, body("shop", byKafka, namesOwner))
                .expect(201)
                .raw()
                .getHeader("ETag");
    }

    private void change(String version, String body) {
        MANAGER.put("/sources/" + source, body, "If-Match", version).expect(200);
    }

    private static String body(String caller, boolean byKafka, boolean namesOwner) {
        return "{\"callers\": [\"%s\"], \"byKafka\": %s, \"namesOwner\": %s}".formatted(caller, byKafka, namesOwner);
    }

    private String submission(String externalId, String owner) {
        var naming = owner == null ? "" : ", \"owner\": \"" + owner + "\"";
        return "{\"source\": \"%s\", \"externalId\": \"%s\", \"company\": {\"name\": \"Acme\"}%s}"
                .formatted(source, externalId, naming);
    }

    private void requireRefused(LeadServiceFixture.Answer answer, String field) {
        assertThat(answer.expect(403).text("type")).isEqualTo("https://clientele.org/problems/source-not-allowed");
        assertThat(answer.problemField()).isEqualTo(field);
    }

    private static JsonNode counts(String source) {
        for (var counts : SHOP.get("/intake/summary?sourcesFrom=" + source)
                .expect(200)
                .body()
                .path("sources")) {
            if (source.equals(counts.path("source").asString())) {
                return counts;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void isDescribedByThoseWhoDecideAndReadByThoseWhoSubmit() {
        SHOP.get("/sources/" + source).expect(404);
        var version = describe(true, false);
        var shown = SHOP.get("/sources/" + source).expect(200);
        assertThat(shown.body().path("callers").path(0).asString()).isEqualTo("shop");
        assertThat(shown.body().path("byKafka").asBoolean()).isTrue();
        var changed = body("other", false, false);
        SHOP.put("/sources/" + source, changed).expect(403);
        MANAGER.put("/sources/" + source, changed).expect(428);
        MANAGER.put("/sources/" + source, changed, "If-Match", version).expect(200);
        MANAGER.put("/sources/" + source, changed, "If-Match", version).expect(412);
        assertThat(SERVICE.as("anna", "salesperson")
                        .get("/sources?limit=200")
                        .expect(200)
                        .body()
                        .path("items"))
                .anySatisfy(one -> assertThat(one.path("source").asString()).isEqualTo(source));
    }

    @Test
    void refusesOthersOneByOneAndInABulk() {
        describe(false, false);
        requireRefused(OTHER.post("/submissions", submission("1", null)), "source");
        requireRefused(SHOP.post("/submissions", submission("1", "anna")), "owner");
        SHOP.post("/submissions", submission("1", null)).expect(201);
        var items = OTHER.post(
                        "/submissions/bulk",
                        "{\"items\": [%s, {\"source\": \"open\", \"company\": {\"name\": \"Acme\"}}]}"
                                .formatted(submission("2", null)))
                .expect(200)
                .body()
                .path("items");
        assertThat(items.path(0).path("status").asInt()).isEqualTo(403);
        assertThat(items.path(0).path("errors").path(0).path("field").asString())
                .isEqualTo("source");
        assertThat(items.path(1).path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(counts(source).path("arrived").asInt()).isEqualTo(1);
    }

    @Test
    void keepsWhatMayNotComeByKafkaAsRejectedAndItsIdForThoseWhoMay() {
        var version = describe(false, false);
        publish("1", null);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(counts(source).path("rejected").asInt()).isEqualTo(1));
        var mine = SHOP.post("/submissions", submission("1", null)).expect(201);
        assertThat(mine.text("outcome")).isEqualTo("ACCEPTED");
        assertThat(mine.body().has("sameIdAs")).isFalse();
        change(version, body("shop", true, false));
        publish("2", null);
        publish("3", "anna");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(counts(source).path("accepted").asInt()).isEqualTo(2);
            assertThat(counts(source).path("rejected").asInt()).isEqualTo(2);
        });
    }

    @Test
    void answersWhoeverSubmittedBeforeWithTheFirstOutcome() {
        var version = describe(false, true);
        var mine = SHOP.post("/submissions", submission("1", "anna")).expect(201);
        var key = UUID.randomUUID().toString();
        var body = submission("2", null);
        var keyed = SHOP.post("/submissions", body, "Idempotency-Key", key).expect(201);
        change(version, body("other", false, false));
        assertThat(SHOP.post("/submissions", submission("1", "anna"))
                        .expect(201)
                        .body())
                .isEqualTo(mine.body());
        assertThat(SHOP.post("/submissions", body, "Idempotency-Key", key)
                        .expect(201)
                        .body())
                .isEqualTo(keyed.body());
        requireRefused(SHOP.post("/submissions", submission("2", "anna")), "source");
        requireRefused(OTHER.post("/submissions", submission("1", "anna")), "owner");
        requireRefused(MANAGER.post("/submissions", submission("1", "anna")), "source");
        var items = SHOP.post(
                        "/submissions/bulk",
                        "{\"items\": [%s, %s]}".formatted(submission("1", "anna"), submission("3", null)))
                .expect(200)
                .body()
                .path("items");
        assertThat(items.path(0)).isEqualTo(mine.body());
        assertThat(items.path(1).path("status").asInt()).isEqualTo(403);
        assertThat(counts(source).path("arrived").asInt()).isEqualTo(2);
    }

    private void publish(String externalId, String owner) {
        SERVICE.publish(
                "marketing-leads",
                source,
                "marketing.lead-submitted.v1",
                "tool",
                UUID.randomUUID().toString(),
                submission(externalId, owner));
    }

    @Test
    void refusesFormsOfOthersAndKeepsWhatIsFilledInAfterwards() throws Exception {
        var version = describe(false, false);
        requireRefused(OTHER.post("/forms", form()), "source");
        var form = SHOP.post("/forms", form()).expect(201);
        requireRefused(
                OTHER.put(
                        "/forms/" + form.text("formId"),
                        form(),
                        "If-Match",
                        Objects.requireNonNull(form.raw().getHeader("ETag"))),
                "source");
        change(version, body("other", false, false));
        assertThat(filledIn(form.text("action"))).isEqualTo(202);
        assertThat(counts(source).path("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void leavesAFormToThoseWhoMayUseItsSourceButLetsOthersCloseIt() {
        describe(false, false);
        var form = SHOP.post("/forms", form()).expect(201);
        var path = "/forms/" + form.text("formId");
        var elsewhere = form().replace(source, "open");
        requireRefused(OTHER.put(path, elsewhere, "If-Match", "*"), "source");
        requireRefused(OTHER.post(path + "/key", ""), "source");
        var closed = form().replace("\"open\": true", "\"open\": false");
        requireRefused(OTHER.put(path, closed.replace("demo", "other"), "If-Match", "*"), "source");
        assertThat(MANAGER.put(path, closed, "If-Match", "*")
                        .expect(200)
                        .body()
                        .path("open")
                        .asBoolean())
                .isFalse();
        requireRefused(MANAGER.put(path, form(), "If-Match", "*"), "source");
        SHOP.put(path, elsewhere, "If-Match", "*").expect(200);
    }

    private int filledIn(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVICE.port() + path))
                .POST(BodyPublishers.ofString("{\"company\": \"Acme\"}"))
                .headers("Content-Type", "application/json", "Origin", "https://www.acme.example")
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private String form() {
        return """
                {"name": "demo", "source": "%s", "campaign": "spring", "open": true,
                 "origins": ["https://www.acme.example"], "honeypot": "nickname", "perMinute": 60,
                 "perMinuteAndSender": 60}""".formatted(source);
    }

    @Test
    void refusesImportsOfOthersAndRowsThatNameAnOwner() {
        describe(false, false);
        var file = "company,owner\nAcme,\nGlobex,anna\n".getBytes(StandardCharsets.UTF_8);
        requireRefused(
                OTHER.upload(
                        "/imports?source=" + source,
                        "text/csv",
                        file,
                        UUID.randomUUID().toString()),
                "source");
        var taken = SHOP.upload(
                        "/imports?source=" + source,
                        "text/csv",
                        file,
                        UUID.randomUUID().toString())
                .expect(201);
        var importId = taken.text("importId");
        requireRefused(OTHER.post("/imports/" + importId + "/start", ""), "source");
        var mapping = "{\"separator\": \",\", \"columns\": [{\"column\": \"company\", \"field\": \"company.name\"},"
                + " {\"column\": \"owner\", \"field\": \"owner\"}]}";
        SHOP.put(
                        "/imports/" + importId + "/mapping",
                        mapping,
                        "If-Match",
                        Objects.requireNonNull(taken.raw().getHeader("ETag")))
                .expect(200);
        SHOP.post("/imports/" + importId + "/start", "").expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(counts(source).path("accepted").asInt()).isEqualTo(1);
            assertThat(counts(source).path("rejected").asInt()).isEqualTo(1);
        });
    }

    @Test
    void leavesAnImportToThoseWhoMayUseItsSourceButLetsOthersStopIt() {
        describe(false, false);
        var file = "company\nAcme\n".getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();
        var path = "/imports/"
                + SHOP.upload("/imports?source=" + source, "text/csv", file, key)
                        .expect(201)
                        .text("importId");
        var mapping = "{\"columns\": [{\"column\": \"company\", \"field\": \"company.name\"}]}";
        requireRefused(OTHER.put(path + "/mapping", mapping, "If-Match", "*"), "source");
        for (var deed : List.of("/dry-run", "/start", "/revert")) {
            requireRefused(OTHER.post(path + deed, ""), "source");
        }
        for (var rows : List.of("/preview", "/rejected", "/kept")) {
            requireRefused(OTHER.get(path + rows), "source");
        }
        SHOP.get(path + "/preview").expect(200);
        MANAGER.post(path + "/stop", "").expect(409);
        MANAGER.get(path).expect(200);
    }
}
