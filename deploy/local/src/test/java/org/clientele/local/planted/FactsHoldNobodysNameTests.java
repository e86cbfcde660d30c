package org.clientele.local.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.clientele.local.RawCaller;
import org.clientele.local.RunningPlatform;
import org.clientele.local.planted.Place.Field;
import org.clientele.local.planted.WrittenApi.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts are kept for ever, so nothing that a person typed may be in them: a name, an e-mail address and a phone number
 * are planted in every text that any interface takes, and no fact has one.
 */
@Tag("embedded")
class FactsHoldNobodysNameTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String token = RawCaller.token(PLATFORM.endpoints().identity(), "integration");
    private final World world = new World();
    private final Requests requests = new Requests(world);
    private final FactsLog log = new FactsLog(PLATFORM.endpoints().kafka());

    private final SoftAssertions answers = new SoftAssertions();

    @Test
    void whateverIsTypedWhereverItIsTyped() {
        world.services()
                .forEach((service, address) -> WrittenApi.of(service).stream()
                        .filter(operation -> !Requests.NOT_PLANTED.contains(operation.name()))
                        .forEach(operation -> plant(address, operation)));
        plantInEvents();
        answers.assertAll();
        awaitEverything();

        assertThat(log.all(topic -> !FactsLog.holdsFacts(topic)))
                .as("what was planted arrived")
                .filteredOn(Mark::isIn)
                .hasSizeGreaterThan(100);
        var facts = log.all(FactsLog::holdsFacts);
        assertThat(facts).hasSizeGreaterThan(1_000);
        assertThat(facts).filteredOn(Mark::isIn).isEmpty();
    }

    private void plant(URI service, Operation operation) {
        var request = requests.of(operation.name());
        var taken = send(service, operation, request.get());
        answers.assertThat(taken.statusCode())
                .as("%s: %s", operation.name(), taken.body())
                .isBetween(200, 299);
        answers.assertThat(taken.body()).as(operation.name()).doesNotContain("\"errors\"");
        for (var place : operation.places()) {
            plant(service, operation, place);
        }
    }

    /**
     * All marks in one text, or, where that is refused, one after the other; what is refused changes nothing. Parts of
     * a bulk and rows of a file are refused where nobody sees it here, so that each mark is planted there by itself.
     */
    private void plant(URI service, Operation operation, Place place) {
        var fresh = requests.of(operation.name());
        var request = fresh.get();
        var seen = !operation.path().contains("/bulk") && !operation.path().contains("/imports");
        if (seen && isTaken(service, operation, place, request, Mark.together())) {
            return;
        }
        for (var mark : Mark.values()) {
            if (isTaken(service, operation, place, request, mark.text()) && place.isSpent()) {
                request = fresh.get();
            }
        }
    }

    private boolean isTaken(URI service, Operation operation, Place place, Request request, String text) {
        var planted = request.with(place, text);
        var answer = send(service, operation, planted);
        answers.assertThat(answer.statusCode())
                .as("%s with %s: %s", operation.name(), place, answer.body())
                .isLessThan(500);
        var taken = answer.statusCode() < 300;
        if (taken && !answer.body().isEmpty()) {
            planted.then().accept(JsonMapper.shared().readTree(answer.body()));
        }
        return taken;
    }

    private HttpResponse<String> send(URI service, Operation operation, Request request) {
        try {
            return HTTP.send(request.to(service, operation, token), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(operation.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In every field of a submission on Kafka, and in everything around it. */
    private static void plantInEvents() {
        var fields = WrittenApi.of("lead-service").stream()
                .filter(operation -> operation.name().equals("POST /api/v1/submissions"))
                .flatMap(operation -> operation.places().stream())
                .toList();
        for (var mark : Mark.values()) {
            for (var place : fields) {
                if (place instanceof Field field) {
                    var body = JsonMapper.shared().readTree(World.submission());
                    publish(field.write(body, mark.text()).toString(), Map.of());
                }
            }
            for (var header : new String[] {"ce_id", "ce_source", "ce_subject", "ce_time", "ce_type", "traceparent"}) {
                publish(World.submission(), Map.of(header, mark.text()));
                publish(World.submission().replace("\"source\": \"fair\",", ""), Map.of(header, mark.text()));
            }
        }
    }

    private static void publish(String body, Map<String, String> planted) {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/fair",
                "ce_type", "marketing.lead-submitted.v1"));
        headers.putAll(planted);
        PLATFORM.publish(
                "marketing-leads",
                planted.values().stream().findFirst().orElse("any"),
                body.getBytes(StandardCharsets.UTF_8),
                headers);
    }

    /** What was taken is told within seconds; then the log stands still. */
    private void awaitEverything() {
        var seen = new AtomicInteger();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    var now = log.all(topic -> true).size();
                    return seen.getAndSet(now) == now;
                });
    }
}
