package org.clientele.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever people change shows who changed it last, when, and through what way in. */
@Tag("embedded")
class ChangesOverHttpTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MIA = SERVICE.as("mia", "manager");
    private static final LeadServiceFixture.As BEN = SERVICE.as("ben", "manager");

    private static void assertChanged(JsonNode shown, String by) {
        assertThat(shown.path("changedBy").asString()).as(shown.toString()).isEqualTo(by);
        assertThat(Instant.parse(shown.path("changedAt").asString())).isAfter(Instant.EPOCH);
        assertThat(shown.path("through").asString()).isEqualTo("http");
    }

    private static JsonNode shown(String path) {
        return MIA.get(path).expect(200).body();
    }

    private static String version(LeadServiceFixture.Answer answer) {
        return Objects.requireNonNull(answer.raw().getHeader("ETag"));
    }

    @Test
    void ofAForm() {
        var form = """
                {"name": "%s", "source": "website", "campaign": "spring", "open": true,
                 "origins": ["https://www.acme.example"], "honeypot": "nickname", "perMinute": 60,
                 "perMinuteAndSender": 60}""";
        var made = MIA.post("/forms", form.formatted("one")).expect(201);
        var path = "/forms/" + made.text("formId");
        assertChanged(shown(path), "mia");
        BEN.put(path, form.formatted("two"), "If-Match", version(made)).expect(200);
        assertChanged(shown(path), "ben");
        assertThat(shown(path).path("madeBy").asString()).isEqualTo("mia");
        MIA.post(path + "/key", "").expect(200);
        assertChanged(shown(path), "mia");
    }

    @Test
    void ofASource() {
        var path = "/sources/" + UUID.randomUUID();
        var made = MIA.put(path, "{\"callers\": [], \"byKafka\": true, \"namesOwner\": false}");
        assertChanged(shown(path), "mia");
        BEN.put(
                        path,
                        "{\"callers\": [], \"byKafka\": false, \"namesOwner\": false}",
                        "If-Match",
                        version(made.expect(201)))
                .expect(200);
        assertChanged(shown(path), "ben");
    }

    @Test
    void ofTheRulesOfScoring() {
        var before = MIA.get("/scoring/rules").expect(200);
        var rules = before.body().path("rules").toString();
        BEN.put("/scoring/rules", "{\"rules\": " + rules + "}", "If-Match", version(before))
                .expect(200);
        assertChanged(shown("/scoring/rules"), "ben");
    }

    @Test
    void ofAnImportByWhoStartedOrRevertedItAndNotByItsWork() {
        var file = "company\nAcme\n".getBytes(StandardCharsets.UTF_8);
        var path = "/imports/"
                + MIA.upload(
                                "/imports?source=changes",
                                "text/csv",
                                file,
                                UUID.randomUUID().toString())
                        .expect(201)
                        .text("importId");
        assertChanged(shown(path), "mia");
        BEN.post(path + "/start", "").expect(200);
        await(path, "FINISHED");
        assertChanged(shown(path), "ben");
        MIA.post(path + "/revert", "").expect(200);
        await(path, "REVERTED");
        assertChanged(shown(path), "mia");
    }

    private static void await(String path, String state) {
        Awaitility.await().until(() -> shown(path).path("state").asString().equals(state));
    }
}
