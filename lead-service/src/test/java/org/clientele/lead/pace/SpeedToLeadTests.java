package org.clientele.lead.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Speed to lead over HTTP. */
@Tag("embedded")
class SpeedToLeadTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As ANNA = SERVICE.as("anna-berg", "salesperson");

    @Test
    void followsALeadFromItsSourceToTheFirstTouch() {
        var source = "speed-" + UUID.randomUUID();
        var leadId = lead(source);
        lead(source);
        var captured = Instant.parse(ANNA.get("/leads/" + leadId).text("capturedAt"));
        touch(leadId, "inbound", captured.plusSeconds(100));
        touch(leadId, "outbound", captured.plusSeconds(7_200));
        touch(leadId, "outbound", captured.plusSeconds(3_600));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(pace(leadId, "firstTouchAt"))
                    .isEqualTo(captured.plusSeconds(3_600).toString());
            assertThat(pace(leadId, "assignedAt")).isNotEmpty();
        });

        var group = group(source, captured);
        assertThat(group.path("leads").asInt()).isEqualTo(2);
        assertThat(group.at("/seconds/SOURCE_TO_ACCEPTED/leads").asInt()).isEqualTo(2);
        var touched = group.at("/seconds/ASSIGNED_TO_FIRST_TOUCH");
        assertThat(touched.path("leads").asInt()).isEqualTo(1);
        assertThat(touched.path("p50").asDouble()).isBetween(3_500.0, 3_600.0);
        assertThat(touched.path("p99")).isEqualTo(touched.path("p50"));
    }

    /** However many there are: it is asked of all that a year brings. */
    @Test
    void looksAtTheNewestOfMany() {
        var first =
                SERVICE.integration().post("/submissions", submission("many")).expect(201);
        var many = IntStream.range(0, 500).mapToObj(any -> submission("many")).collect(Collectors.joining(", "));
        SERVICE.integration()
                .post("/submissions/bulk", "{\"items\": [%s]}".formatted(many))
                .expect(200);
        var since = Instant.parse(
                ANNA.get("/leads/" + first.text("leadId")).expect(200).text("capturedAt"));

        var all = speed(since, since.plus(Duration.ofDays(1)));
        assertThat(all.path("complete").asBoolean()).isFalse();
        assertThat(all.path("groups")
                        .valueStream()
                        .mapToInt(group -> group.path("leads").asInt())
                        .sum())
                .isEqualTo(500);
        assertThat(Instant.parse(all.path("oldest").asString())).isAfterOrEqualTo(since);
        var one = speed(since, since.plusMillis(1));
        assertThat(one.path("complete").asBoolean()).isTrue();
        assertThat(one.path("oldest").asString()).isEqualTo(since.toString());
    }

    @Test
    void refusesWhatIsNoPeriod() {
        assertThat(ANNA.get("/speed-to-lead?from=2026-03-02T00:00:00Z&to=2026-03-02T00:00:00Z")
                        .expect(400)
                        .problemField())
                .isEqualTo("to");
        assertThat(ANNA.get("/speed-to-lead?from=2026-03-02T00:00:00Z&to=2028-03-02T00:00:00Z")
                        .expect(400)
                        .problemField())
                .isEqualTo("to");
        assertThat(ANNA.get("/speed-to-lead?from=yesterday&to=2026-03-02T00:00:00Z")
                        .expect(400)
                        .problemField())
                .isEqualTo("from");
        assertThat(ANNA.get("/speed-to-lead?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&zone=Nowhere")
                        .expect(400)
                        .problemField())
                .isEqualTo("zone");
    }

    @Test
    void showsOnlyLeadsWhoseTimeIsOverAsRotting() {
        var leadId = lead("rotting");
        assertThat(ANNA.get("/leads/rotting?step=new&limit=200")
                        .expect(200)
                        .body()
                        .path("items"))
                .noneSatisfy(item -> assertThat(item.path("leadId").asString()).isEqualTo(leadId));
        assertThat(ANNA.get("/leads/rotting?step=won").expect(400).problemField())
                .isEqualTo("step");
        ANNA.get("/leads/rotting?step=new&cursor=x").expect(400);
    }

    private static JsonNode group(String source, Instant captured) {
        var groups = speed(captured.minusSeconds(60), captured.plusSeconds(60)).path("groups");
        return groups.valueStream()
                .filter(group -> source.equals(group.path("key").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode speed(Instant from, Instant to) {
        return ANNA.get("/speed-to-lead?from=%s&to=%s".formatted(from, to))
                .expect(200)
                .body();
    }

    private static String pace(String leadId, String field) {
        return ANNA.get("/leads/" + leadId + "/pace")
                .expect(200)
                .body()
                .path(field)
                .asString();
    }

    private static void touch(String leadId, String direction, Instant at) {
        ANNA.post("/leads/" + leadId + "/correspondence", """
                {"channel": "phone", "direction": "%s", "at": "%s"}""".formatted(direction, at))
                .expect(201);
    }

    private static String lead(String source) {
        return SERVICE.integration()
                .post("/submissions", submission(source))
                .expect(201)
                .text("leadId");
    }

    private static String submission(String source) {
        return """
                {"source": "%s", "occurredAt": "2026-03-02T08:00:00Z", "company": {"name": "Acme"}, "owner": "anna-berg"}""".formatted(source);
    }
}
