package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.clientele.servicedefaults.Position;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a rule over HTTP and events on the broker to events of who enters and leaves. */
@Tag("embedded")
class SegmentsOverHttpTests {

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "seller-" + UUID.randomUUID();
    private final String name = ("s" + UUID.randomUUID()).replaceAll("[0-9]", "x");
    private final String segment = "/segments/" + name;

    @BeforeEach
    void onboardTwoClients() {
        service.onboarded(owner + "-a", owner);
        service.onboarded(owner + "-b", owner);
        service.signed(owner + "-p1", owner + "-a", owner, 1_000, "2026-03-20");
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner, 1_000);
    }

    @Test
    void tellWhoEntersAndLeaves() {
        var made = service.put(segment, "manager", 201, ofAtLeast(1_000));
        assertThat(made.path("revision").asInt()).isEqualTo(1);
        assertThat(made.path("changedBy").asString()).isEqualTo("somebody");
        awaitTold(owner + "-a", "entered 1 rule-changed");
        service.signed(owner + "-p2", owner + "-b", owner, 1_000, "2026-03-20");
        awaitTold(owner + "-b", "entered 1 client-changed");
        service.put(segment, "manager", 428, ofAtLeast(2_000));
        service.replace(segment, "manager", 200, ofAtLeast(2_000));
        awaitTold(owner + "-a", "entered 1 rule-changed", "left 2 rule-changed");
        awaitTold(owner + "-b", "entered 1 client-changed", "left 2 rule-changed");
        service.signed(owner + "-p3", owner + "-b", owner, 1_000, "2026-03-20");
        awaitTold(owner + "-b", "entered 1 client-changed", "left 2 rule-changed", "entered 2 client-changed");
        service.delete(segment, "manager", 204);
        awaitTold(
                owner + "-b",
                "entered 1 client-changed",
                "left 2 rule-changed",
                "entered 2 client-changed",
                "left 3 segment-retired");
        assertThat(service.api(segment, "salesperson", 200).path("retired").asBoolean())
                .isTrue();
        assertThat(service.api(segment + "/clients", "manager", 200).path("items"))
                .isEmpty();
        assertThat(LogHistory.read(BackingServices.kafka(), "segment-events").breaches())
                .isEmpty();
    }

    @Test
    void listWhoIsInThemAndWhatChanged() {
        service.put(segment, "manager", 201, ofAtLeast(0));
        awaitTold(owner + "-a", "entered 1 rule-changed");
        awaitTold(owner + "-b", "entered 1 rule-changed");
        var first = service.api(segment + "/clients?limit=1", "manager", 200);
        assertThat(first.path("clients").asInt()).isEqualTo(2);
        assertThat(first.at("/items/0/clientId").asString()).isEqualTo(owner + "-a");
        assertThat(first.at("/items/0/since").isMissingNode()).isFalse();
        assertThat(first.path("freshness").has("readUntil")).isTrue();
        var second = service.api(
                segment + "/clients?limit=1&cursor=" + first.path("next").asString(), "manager", 200);
        assertThat(texts(second.path("items"), "clientId")).containsExactly(owner + "-b");
        assertThat(second.has("next")).isFalse();
        var changes = "/segments/changes?since=2026-01-01T00:00:00Z&segment=" + name;
        assertThat(texts(service.api(changes, "manager", 200).path("items"), "clientId"))
                .containsExactlyInAnyOrder(owner + "-a", owner + "-b");
        assertThat(service.api(changes, "salesperson", 200).path("items"))
                .as("of others")
                .isEmpty();
        assertThat(service.api(segment + "/clients", "salesperson", 200)
                        .path("clients")
                        .asInt())
                .as("of others")
                .isZero();
        assertThat(texts(service.api("/segments?limit=200", "salesperson", 200).path("items"), "segment"))
                .contains(name);
    }

    @Test
    void countBeforeTheyAreKept() {
        var counted = service.post("/segments/count?limit=1", "manager", 200, ofAtLeast(0));
        assertThat(counted.path("clients").asInt()).isEqualTo(2);
        assertThat(texts(counted.path("items"), "clientId")).containsExactly(owner + "-a");
        service.api(segment, "manager", 404);
    }

    @Test
    void limitFigures() {
        service.signed(owner + "-p2", owner + "-b", owner, 200, "2026-03-20");
        var all = "?period=all&salespersonId=" + owner;
        service.awaitRevenue("/classes" + all, 1_200);
        service.put(segment, "manager", 201, ofAtLeast(1_000));
        var classes = service.get("/classes" + all + "&segment=" + name);
        assertThat(classes.path("clients").asInt()).isEqualTo(1);
        assertThat(classes.at("/revenue/amount").asInt()).isEqualTo(1_000);
        for (var path : List.of("/pareto", "/concentration", "/months", "/groups/team", "/rfm", "/effort")) {
            service.get(path + all + "&segment=" + name);
        }
        assertThat(service.get("/rfm/clients" + all + "&segment=" + name).path("items"))
                .hasSize(1);
        assertThat(field(service.get("/funnel" + all + "&segment=" + name, "manager", 400)))
                .isEqualTo("segment");
        service.delete(segment, "manager", 204);
        assertThat(field(service.get("/classes" + all + "&segment=" + name, "manager", 400)))
                .isEqualTo("segment");
    }

    @Test
    void areDefinedByThoseAloneWhoDecide() {
        service.put(segment, "salesperson", 403, ofAtLeast(0));
        service.post("/segments/count", "salesperson", 403, ofAtLeast(0));
        service.delete(segment, "salesperson", 403);
        service.delete(segment, "manager", 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; rule",
                "{\"rule\": null}; rule",
                "{\"rule\": {\"field\": \"turnover\", \"atLeast\": 1}}; rule.field",
                "{\"rule\": {\"all\": [{\"fild\": 1}]}}; rule.all[0].fild",
                "{\"rule\": {\"all\": [{\"field\": \"class\", \"in\": [\"A\"]}, {\"field\": \"class\", \"in\": [\"B\"]}]}}; rule.all[1].in"
            })
    void nameThePlaceThatIsWrong(String body, String place) {
        assertThat(field(service.put(segment, "manager", 400, body))).isEqualTo(place);
        assertThat(field(service.post("/segments/count", "manager", 400, body))).isEqualTo(place);
    }

    @Test
    void refuseARuleOfTenThousandNodes() {
        var condition = "{\"field\": \"revenue\", \"atLeast\": 1}";
        var body = "{\"rule\": {\"any\": [" + condition + ("," + condition).repeat(9_999) + "]}}";
        assertThat(field(service.put(segment, "manager", 400, body))).isEqualTo("rule.any[199]");
    }

    @ParameterizedTest
    @CsvSource({"/segments/count, segment", "/segments/changes, segment", "/segments/Not-A-Code, segment"})
    void haveNamesThatAreCodes(String path, String field) {
        assertThat(field(service.put(path, "manager", 400, ofAtLeast(0)))).isEqualTo(field);
    }

    /** Such an instant was in no list, and no store could hold it. */
    @Test
    void refuseACursorOfAYearThatNobodyCounts() {
        var cursor = new Position<>(Instant.MAX, "m").cursor().encoded();
        var problem = service.api("/segments/changes?since=2026-01-01T00:00:00Z&cursor=" + cursor, "manager", 400);
        assertThat(problem.path("type").asString()).endsWith("/invalid-cursor");
    }

    private String ofAtLeast(long revenue) {
        return """
                {"rule": {"all": [{"field": "salesperson", "in": ["%s"]},
                                  {"field": "revenue", "period": "all", "atLeast": %d}]}}""".formatted(owner, revenue);
    }

    private void awaitTold(String clientId, String... told) {
        await().atMost(RunningAnalytics.PATIENCE)
                .untilAsserted(() -> assertThat(told(clientId)).containsExactly(told));
    }

    private List<String> told(String clientId) {
        return LogHistory.read(BackingServices.kafka(), "segment-events").entries().stream()
                .filter(entry -> entry.type().equals("segment.entered.v1")
                        || entry.type().equals("segment.left.v1"))
                .map(entry -> new Told(entry.type(), JsonMapper.shared().readTree(String.valueOf(entry.json()))))
                .filter(entry -> entry.data().path("segment").asString().equals(name))
                .filter(entry -> entry.data().path("clientId").asString().equals(clientId))
                .map(Told::text)
                .toList();
    }

    private record Told(String type, JsonNode data) {

        String text() {
            return "%s %d %s"
                    .formatted(
                            type.equals("segment.entered.v1") ? "entered" : "left",
                            data.path("revision").asLong(),
                            data.path("why").asString());
        }
    }

    private static String field(JsonNode problem) {
        return problem.at("/errors/0/field").asString();
    }

    private static List<String> texts(JsonNode items, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(name).asString())
                .toList();
    }
}
