package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.analytics.facts.FactGenerations;
import org.clientele.analytics.facts.StoredFact;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.parking.ParkedRecord;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The log recorded once more gives the same figures, value by value, while it goes on. */
@Tag("embedded")
class RebuildingFiguresTests {

    private static final List<String> QUESTIONS = List.of(
            "/classes?period=all",
            "/classes?period=all&by=client-share",
            "/classes/A/clients?period=all&limit=100",
            "/classes/B/clients?period=all&limit=100",
            "/classes/C/clients?period=all&limit=100",
            "/former-clients?period=all&limit=100",
            "/pareto?period=all",
            "/concentration?period=all",
            "/groups/salesperson?period=all&limit=100",
            "/groups/contract-type?period=all",
            "/salespeople?period=all&limit=100",
            "/months?from=2026-01-01&to=2026-12-31",
            "/effort?period=all",
            "/effort/clients?period=all&limit=100",
            "/funnel?period=all",
            "/funnel/groups/source?period=all",
            "/funnel/months?from=2026-01-01&to=2026-12-31",
            "/follow-ups?period=all&limit=100");

    /** The number of what cannot be read, here as elsewhere, so that nobody takes it for an event. */
    private static final long UNREADABLE = 99;

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String owner = "rebuilt-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger projects = new AtomicInteger();

    /** Everything that a log may hold, out of order and repeated. */
    @BeforeEach
    void publishABadLog() {
        var random = new Random(11);
        var sends = new ArrayList<Runnable>();
        for (int number = 0; number < 12; number++) {
            int client = number;
            sends.add(() -> service.onboarded(owner + "-c" + client, owner));
            sends.add(() -> service.onboarded(owner + "-c" + client, owner + "-2", 3));
            sends.add(() -> signed(client, 1_000L * client, 1));
            sends.add(() -> signed(client, 1_700L * client, 2));
            sends.add(() -> effort(client, 10 * client));
            sends.add(() -> lead(client, 1, "captured", "OPEN", "\"source\": \"website\", \"submissionId\": \"s\""));
            sends.add(() -> lead(client, 2, "lost", "LOST", "\"reason\": \"no-budget\""));
            sends.add(() -> followUp(client));
            sends.add(() -> exchanged(client, 1));
            sends.add(() -> exchanged(client, 2));
        }
        sends.addAll(List.copyOf(sends));
        Collections.shuffle(sends, random);
        sends.forEach(Runnable::run);
        service.undone(owner + "-c1", 4);
        service.left(owner + "-c6", "price", "2026-03-01", 4);
        service.left(owner + "-c7", "price", "2026-03-01", 4);
        service.returned(owner + "-c7", "2026-04-01", 5);
        service.withdrawn(owner + "-p2", owner + "-c2", 3);
        service.erase("correspondence", owner + "-x3");
        driveAgainWhatWasParked();
    }

    /** What was driven again is not in the log, so it is taken back. */
    @AfterEach
    void stopWhatIsThere() {
        service.withdrawn(owner + "-late", owner + "-c5", UNREADABLE + 1);
        var rebuilds = service.api("/rebuilds?limit=1", "operator", 200).path("items");
        rebuilds.forEach(
                one -> service.post("/rebuilds/" + one.path("rebuildId").asString() + "/stop", key, 200));
    }

    @Test
    void giveTheSameValuesBeforeAfterSwitchingAfterSwitchingBackAndAfterTheEnd() {
        var rebuildId = service.post("/rebuilds", key, 201).path("rebuildId").asString();
        whileEventsCome(() -> assertIdentical(compared(rebuildId)));
        awaitEverything();
        var before = everyFigure();
        service.post("/rebuilds/" + rebuildId + "/compare", key, 200);
        var compared = compared(rebuildId);
        assertIdentical(compared);
        assertThat(compared.at("/comparison/figures/clients").asInt()).isPositive();
        assertThat(compared.at("/progress/passedOver").asInt()).isPositive();
        assertThat(compared.at("/progress/copied").asInt()).isPositive();
        assertThat(compared.at("/progress/topics"))
                .hasSize(4)
                .allSatisfy(topic -> assertThat(topic.path("recorded").asLong())
                        .isEqualTo(topic.path("held").asLong()));
        assertThat(state(service.post("/rebuilds/" + rebuildId + "/switch", key, 200)))
                .isEqualTo("SWITCHED");
        assertThat(everyFigure()).isEqualTo(before);
        assertThat(state(service.post("/rebuilds/" + rebuildId + "/switch-back", key, 200)))
                .isEqualTo("BUILT");
        assertThat(everyFigure()).isEqualTo(before);
        service.post("/rebuilds/" + rebuildId + "/switch", key, 200);
        assertThat(state(service.post("/rebuilds/" + rebuildId + "/stop", key, 200)))
                .isEqualTo("STOPPED");
        assertThat(everyFigure()).isEqualTo(before);
        awaitNothingLeft();
        service.signed(owner + "-after", owner + "-c5", owner + "-after", 77_777, "2026-03-10");
        service.awaitRevenue("/classes?period=all&salespersonId=" + owner + "-after", 77_777);
    }

    @Test
    void areOneAtATimeAndARepeatMeetsTheOneThatItBegan() {
        var rebuildId = service.post("/rebuilds", key, 201).path("rebuildId").asString();
        assertThat(service.post("/rebuilds", key, 201).path("rebuildId").asString())
                .isEqualTo(rebuildId);
        var refused = service.post("/rebuilds", "other-" + key, 409);
        assertThat(refused.path("type").asString()).endsWith("/wrong-state");
        assertThat(refused.path("detail").asString()).contains(rebuildId);
        service.post("/rebuilds/" + rebuildId + "/stop", key, 200);
        var next = service.post("/rebuilds", "next-" + key, 201);
        assertThat(next.path("rebuildId").asString()).isNotEqualTo(rebuildId);
        assertThat(next.path("changedBy").asString()).isEqualTo("olga");
    }

    @Test
    void leaveNothingBehindWhenTheyAreStoppedHalfWay() {
        var before = everyFigure();
        var rebuildId = service.post("/rebuilds", key, 201).path("rebuildId").asString();
        assertThat(state(service.post("/rebuilds/" + rebuildId + "/stop", key, 200)))
                .isEqualTo("STOPPED");
        awaitNothingLeft();
        assertThat(everyFigure()).isEqualTo(before);
        service.post("/rebuilds/" + rebuildId + "/switch", key, 409);
        service.post("/rebuilds/" + rebuildId + "/compare", key, 409);
        service.post("/rebuilds/unknown/stop", key, 404);
    }

    @Test
    void nameWhatIsNotTheSame() {
        var generations = service.bean(FactGenerations.class);
        var rebuildId = service.post("/rebuilds", key, 201).path("rebuildId").asString();
        assertIdentical(compared(rebuildId));
        var now = generations.now();
        var rebuilt = generations.of(List.of(now.beside()).getFirst());
        var real = rebuilt.find(List.of("project/" + owner + "-p3/2", "project/" + owner + "-p4/2"));
        assertThat(real).hasSize(2);
        rebuilt.copy(List.of(
                new StoredFact(
                        real.get(0).id(), real.get(1).version(), real.get(0).place()),
                new StoredFact(
                        "project/" + owner + "-p9/7",
                        real.get(1).version(),
                        real.get(0).place())));
        service.post("/rebuilds/" + rebuildId + "/compare", "again", 200);
        var comparison = compared(rebuildId).path("comparison");
        assertThat(comparison.path("identical").asBoolean()).isFalse();
        assertThat(comparison.path("different").asInt()).isEqualTo(1);
        assertThat(comparison.path("onlyRebuilt").asInt()).isEqualTo(1);
        assertThat(comparison.path("ids").toString()).contains(owner + "-p3/2", owner + "-p9/7");
        assertThat(comparison.at("/figures/different").asInt()).isPositive();
    }

    /** The ranking of clients is the same: an effort and a loss are missing that another one says in their place. */
    @Test
    void nameEffortAndFunnelThatAreNotTheSame() {
        var generations = service.bean(FactGenerations.class);
        var rebuildId = service.post("/rebuilds", key, 201).path("rebuildId").asString();
        assertIdentical(compared(rebuildId));
        var rebuilt = generations.of(List.of(generations.now().beside()).getFirst());
        for (var ids : List.of(
                List.of("effort/" + owner + "-e3/1", "effort/" + owner + "-e4/1"),
                List.of("lead/" + owner + "-l3/2", "lead/" + owner + "-l4/2"))) {
            var real = rebuilt.find(ids);
            assertThat(real).hasSize(2);
            rebuilt.copy(List.of(new StoredFact(
                    real.getFirst().id(),
                    real.getLast().version(),
                    real.getFirst().place())));
        }
        service.post("/rebuilds/" + rebuildId + "/compare", "again", 200);
        var figures = compared(rebuildId).at("/comparison/figures");
        assertThat(figures.path("different").asInt()).isZero();
        assertThat(figures.path("others").valueStream())
                .extracting(
                        other -> other.path("figure").asString(),
                        other -> other.path("different").asInt() > 0)
                .containsExactly(tuple("former-clients", false), tuple("effort", true), tuple("funnel", true));
        assertThat(figures.at("/others/1/values").asInt()).isGreaterThan(4);
    }

    @Test
    void areTheOperatorsBusiness() {
        service.api("/rebuilds", "manager", 403);
        assertThat(service.api("/rebuilds?limit=1", "operator", 200)
                        .path("items")
                        .size())
                .isLessThan(2);
    }

    private static void assertIdentical(JsonNode rebuild) {
        assertThat(rebuild.at("/comparison/ids")).as(rebuild.toString()).isEmpty();
        assertThat(rebuild.at("/comparison/identical").asBoolean())
                .as(rebuild.toString())
                .isTrue();
    }

    private JsonNode compared(String rebuildId) {
        return await().atMost(RunningAnalytics.PATIENCE)
                .until(
                        () -> service.api("/rebuilds/" + rebuildId, "operator", 200),
                        one -> one.at("/comparison/finishedAt").isString());
    }

    private static String state(JsonNode rebuild) {
        return rebuild.path("state").asString();
    }

    private void whileEventsCome(Runnable action) {
        var going = new AtomicBoolean(true);
        var coming = CompletableFuture.runAsync(() -> {
            while (going.get()) {
                int number = projects.incrementAndGet();
                service.signed(owner + "-live" + number, owner + "-c" + number % 12, owner, 10L * number, "2026-04-10");
            }
        });
        try {
            action.run();
        } finally {
            going.set(false);
            coming.join();
        }
    }

    private void awaitEverything() {
        var sent = Instant.now();
        service.await(
                "/classes",
                figures -> Instant.parse(figures.at("/freshness/readUntil").asString())
                        .isAfter(sent));
    }

    private Map<String, JsonNode> everyFigure() {
        awaitEverything();
        var answers = new LinkedHashMap<String, JsonNode>();
        QUESTIONS.forEach(question -> {
            var answer = (ObjectNode) service.get(question);
            answer.remove("freshness");
            answers.put(question, answer);
        });
        return answers;
    }

    private void awaitNothingLeft() {
        var database = service.bean(MongoDatabase.class);
        var now = service.bean(FactGenerations.class).now();
        var current = now.current() == 1 ? "facts" : "facts-" + now.current();
        await().atMost(RunningAnalytics.PATIENCE).untilAsserted(() -> {
            assertThat(database.listCollectionNames().into(new ArrayList<>()))
                    .filteredOn(name -> name.matches("facts(-[0-9]+)?"))
                    .containsExactly(current);
            assertThat(database.getCollection("positions").find().into(new ArrayList<>()))
                    .extracting(place -> place.getString("_id"))
                    .allMatch(id -> id.equals("generations")
                            || (now.current() == 1 ? !id.contains("/") : id.startsWith(now.current() + "/")));
        });
    }

    private void driveAgainWhatWasParked() {
        var parked = service.bean(ParkedRecords.class);
        var late = owner + "-late";
        service.publish("client-events", late, late, "client.project-signed.v1", UNREADABLE, "not json");
        service.publish("client-events", late + "-never", late, "client.project-signed.v1", UNREADABLE, "not json");
        var record = await().atMost(RunningAnalytics.PATIENCE)
                .until(
                        () -> parked.list(null, 1_000).stream()
                                .filter(one -> one.keyText().equals(late))
                                .map(ParkedRecord::id)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        var corrected = service.signedJson(late, owner + "-c5", owner, 700, "2026-01-10");
        var headers = parked.find(record).orElseThrow().headers();
        var unused = parked.correct(
                record, OptionalLong.empty(), headers, corrected.getBytes(StandardCharsets.UTF_8), By.http("olga"));
        assertThat(parked.redrive(record, By.http("olga")).orElseThrow().redrivenAt())
                .isNotNull();
    }

    private void signed(int client, long amount, long sequence) {
        service.signed(owner + "-p" + client, owner + "-c" + client, owner, amount, "2026-03-10", sequence);
    }

    private void effort(int client, int minutes) {
        service.publish(
                "client-events",
                owner + "-c" + client,
                owner + "-e" + client,
                "client.effort-recorded.v1",
                1,
                """
                {"effortId": "%s-e%d", "clientId": "%s-c%d", "salespersonId": "%s", "minutes": %d, "activity": "visit",
                 "on": "2026-03-24", "at": "2026-03-25T08:00:00Z"}""".formatted(owner, client, owner, client, owner, minutes));
    }

    private void lead(int lead, long sequence, String event, String state, String more) {
        var leadId = owner + "-l" + lead;
        service.publish("lead-events", leadId, leadId, "lead.%s.v1".formatted(event), sequence, """
                {"leadId": "%s", "at": "2026-03-0%dT09:00:00Z",
                 "lead": {"state": "%s", "step": "new", "salespersonId": "%s"}, %s}""".formatted(
                        leadId, sequence, state, owner, more));
    }

    private void followUp(int number) {
        var followUpId = owner + "-f" + number;
        service.publish("follow-up-events", followUpId, followUpId, "follow-up.due.v1", 1, """
                {"followUpId": "%s", "at": "2026-03-03T09:00:00Z", "followUp": {"state": "DUE", "salespersonId": "%s",
                  "subject": {"kind": "client", "id": "%s-c%d"}, "reason": "call",
                  "due": {"local": "2026-03-02T13:15", "zone": "UTC", "instant": "2026-03-02T13:15:00Z"}}}""".formatted(
                        followUpId, owner, owner, number));
    }

    private void exchanged(int number, long sequence) {
        var correspondenceId = owner + "-x" + number;
        service.publish(
                "correspondence",
                correspondenceId,
                correspondenceId,
                "correspondence.recorded.v1",
                sequence,
                """
                {"correspondenceId": "%s", "clientId": "%s-c%d", "channel": "meeting", "direction": "inbound",
                 "at": "2026-03-02T10:00:00Z", "by": {"actor": "%s", "through": "http"}}""".formatted(correspondenceId, owner, number, owner));
    }
}
