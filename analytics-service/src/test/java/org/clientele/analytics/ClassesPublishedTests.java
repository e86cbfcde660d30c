package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events on the broker back to changes of class on the broker, with a moment each second. */
@Tag("embedded")
class ClassesPublishedTests {

    /** So much that it is A, and everybody from other tests is not any more. */
    private static final long MOST_OF_ALL = 9_000_000_000L;

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String client = "client-" + UUID.randomUUID();
    private final String lastWeek = LocalDate.now(ZoneOffset.UTC).minusDays(7).toString();

    @Test
    void publishesEachChangeOfClassOnce() {
        service.onboarded(client, client);
        awaitClasses("C");
        service.signed(client + "-p", client, client, MOST_OF_ALL, lastWeek);
        awaitClasses("C", "A");
        var change = published().getLast();
        assertThat(listed("manager", "somebody", change)).containsExactly("C A");
        assertThat(listed("salesperson", client, change)).containsExactly("C A");
        assertThat(listed("salesperson", "somebody", change)).isEmpty();
        figuresShowWhatItSays(change);
        service.signed(client + "-p", client, client, 0, lastWeek, 2);
        awaitClasses("C", "A", "C");
        service.undone(client, 3);
        service.withdrawn(client + "-p", client, 3);
        awaitClasses("C", "A", "C", "");
        assertThat(listed("manager", "somebody", change)).containsExactly("C ");
        assertThat(LogHistory.read(BackingServices.kafka(), "segment-events").breaches())
                .isEmpty();
    }

    /** Whoever asks for the days of the event as of its moment finds the same class. */
    private void figuresShowWhatItSays(JsonNode change) {
        var why = change.path("why");
        var figures = service.get("/classes/%s/clients?from=%s&to=%s&on=%s&asOf=%s&a=%d&b=%d&limit=1"
                .formatted(
                        why.path("exact").asString(),
                        why.path("from").asString(),
                        why.path("to").asString(),
                        why.path("to").asString(),
                        why.path("moment").asString(),
                        why.path("a").asInt(),
                        why.path("b").asInt()));
        var best = figures.path("items").path(0);
        assertThat(best.path("clientId").asString()).isEqualTo(client);
        assertThat(best.path("revenue")).isEqualTo(change.path("revenue"));
        assertThat(why.path("shareBefore").decimalValue()).isZero();
        assertThat(Instant.parse(why.path("moment").asString()))
                .isBefore(Instant.parse(change.path("at").asString()));
    }

    /** What the list of changes since that moment says of the client. */
    private List<String> listed(String role, String caller, JsonNode change) {
        var since = change.at("/why/moment").asString();
        return service.get("/class-changes?since=" + since, caller, role, 200)
                .path("items")
                .valueStream()
                .filter(item -> item.path("clientId").asString().equals(client))
                .map(item -> item.path("previous").asString() + " "
                        + item.path("class").asString(""))
                .toList();
    }

    private void awaitClasses(String... classes) {
        await().atMost(RunningAnalytics.PATIENCE)
                .untilAsserted(() -> assertThat(published())
                        .extracting(event -> event.path("class").asString(""))
                        .containsExactly(classes));
    }

    private List<JsonNode> published() {
        return LogHistory.read(BackingServices.kafka(), "segment-events").entries().stream()
                .filter(entry -> entry.subject().equals(client))
                .map(entry -> JsonMapper.shared().readTree(String.valueOf(entry.json())))
                .toList();
    }
}
