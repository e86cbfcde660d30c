package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.local.client.Answer;
import org.clientele.local.client.Endpoints;
import org.clientele.local.client.PlatformClient;
import org.clientele.testkit.LogHistory;
import org.clientele.testkit.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store and the broker go away under the running platform, and come back. */
@Tag("embedded")
class OutageTests {

    private static ServiceProcess store;
    private static ServiceProcess broker;
    private static LocalPlatform platform;
    private static Endpoints at;
    private static PlatformClient caller;

    @BeforeAll
    static void start(@TempDir Path data) {
        store = ServiceProcess.store(data.resolve("store")).start();
        broker = ServiceProcess.broker(data.resolve("kafka")).start();
        platform = new LocalPlatform(
                data,
                Ports.free(),
                Map.of(Ports.MONGODB, "mongodb://" + store.address(), Ports.KAFKA, broker.address()));
        platform.startServices(data);
        at = platform.endpoints();
        caller = new PlatformClient(at, Clock.systemUTC(), "clientele-integration", "clientele");
    }

    @AfterAll
    static void stop() {
        platform.close();
        broker.close();
        store.close();
    }

    @Test
    void refusesWhatCannotBeKeptWhileTheStoreIsAwayAndTakesItLater() {
        var token = RawCaller.token(at.identity(), "integration");
        submit("before");

        store.stop();
        Stream.of(
                        call(token, "POST", "/submissions", body("away")),
                        call(token, "POST", "/submissions/bulk", "{\"items\": [" + body("away") + "]}"),
                        call(token, "GET", "/leads", ""))
                .forEach(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.problem()).isEqualTo("unavailable");
                    assertThat(answer.retryAfter()).matches("[1-9][0-9]*");
                });
        store.start();

        assertThat(submit("away")).isNotEmpty();
        assertThat(submit("away")).isEqualTo(submit("away"));
        var summary = caller.get(at.lead(), "/intake/summary").orThrow("summary");
        var counts = summary.body().path("sources").path(0);
        assertThat(counts.path("source").asString()).isEqualTo("outage");
        assertThat(counts.path("arrived").asInt())
                .isEqualTo(counts.path("accepted").asInt());
        assertThat(counts.path("received").asInt()).isZero();
        awaitPublishedWithoutGaps("away");
    }

    @Test
    void keepsWhatIsDecidedWhileTheBrokerIsAwayAndPublishesItLater() {
        var before = submit("converted-meanwhile");
        qualify(before);

        broker.stop();
        submit("meanwhile");
        assertThat(convert(before).text("state")).isEqualTo("CONVERTING");
        broker.start();

        Awaitility.await()
                .atMost(RunningPlatform.PATIENCE)
                .untilAsserted(() -> assertThat(caller.get(at.lead(), "/leads/" + before + "/conversion")
                                .text("state"))
                        .isEqualTo("CONVERTED"));
        awaitPublishedWithoutGaps("meanwhile");
    }

    @Test
    void isUnhealthyButLivesAndIsReadyWhileTheStoreIsAway() {
        showsInItsHealthAlone(store);
    }

    @Test
    void isUnhealthyButLivesAndIsReadyWhileTheBrokerIsAway() {
        showsInItsHealthAlone(broker);
    }

    /** Restarting a service, or sending its requests elsewhere, would heal nothing. */
    private static void showsInItsHealthAlone(ServiceProcess part) {
        Awaitility.await()
                .atMost(RunningPlatform.PATIENCE)
                .until(() -> health("").equals(Set.of(200)));
        part.stop();
        Awaitility.await()
                .atMost(RunningPlatform.PATIENCE)
                .until(() -> health("").equals(Set.of(503)));
        assertThat(health("/liveness")).containsExactly(200);
        assertThat(health("/readiness")).containsExactly(200);
        part.start();
        Awaitility.await()
                .atMost(RunningPlatform.PATIENCE)
                .until(() -> health("").equals(Set.of(200)));
    }

    /** What the four services answer. */
    private static Set<Integer> health(String of) {
        return Stream.of(at.lead(), at.portfolio(), at.analytics(), at.notification())
                .map(service -> RawCaller.call("GET", service.resolve("/actuator/health" + of), null, "")
                        .status())
                .collect(Collectors.toSet());
    }

    private static String body(String externalId) {
        return """
                {"source": "outage", "externalId": "%s", "company": {"name": "Company %s"}}""".formatted(externalId, externalId);
    }

    private static RawCaller.RawAnswer call(String token, String method, String path, String body) {
        return RawCaller.call(method, at.lead().resolve("/api/v1" + path), token, body);
    }

    private static String submit(String externalId) {
        var submission = Map.of(
                "source", "outage", "externalId", externalId, "company", Map.of("name", "Company " + externalId));
        return caller.post(at.lead(), "/submissions", submission)
                .orThrow("POST /submissions")
                .text("leadId");
    }

    private static void qualify(String leadId) {
        var answers = Map.of("need", "much", "budget", "yes", "authority", "buyer", "timing", "soon");
        var qualified = caller.post(at.lead(), "/leads/" + leadId + "/qualification", answers)
                .orThrow("qualification");
        assertThat(qualified.text("state")).isEqualTo("QUALIFIED");
    }

    private static Answer convert(String leadId) {
        var project = Map.of(
                "title", "Portal",
                "value", Map.of("amount", 4_200_000, "currency", "EUR"),
                "contractType", "purchase",
                "signedOn", "2026-03-20");
        return caller.post(at.lead(), "/leads/" + leadId + "/conversion", Map.of("project", project))
                .orThrow("conversion");
    }

    /** The lead of that submission is told of in the log, and nothing is missing there. */
    private static void awaitPublishedWithoutGaps(String externalId) {
        var leadId = submit(externalId);
        Awaitility.await().atMost(RunningPlatform.PATIENCE).untilAsserted(() -> {
            var log = LogHistory.read(at.kafka(), "lead-events", "client-events");
            assertThat(log.entries()).anyMatch(entry -> entry.subject().equals(leadId));
            assertThat(log.breaches()).isEmpty();
        });
    }
}
