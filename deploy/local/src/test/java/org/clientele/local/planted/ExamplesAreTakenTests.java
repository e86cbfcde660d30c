package org.clientele.local.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.clientele.local.RawCaller;
import org.clientele.local.RunningPlatform;
import org.clientele.local.planted.WrittenApi.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever sends what a description shows is understood: each example of each {@code openapi.yaml} is sent as it is
 * written there, but for the ids of things that are others here.
 */
@Tag("embedded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesAreTakenTests {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CORRECTION = "PUT /api/v1/parked/{id}/correction";
    private static final String UPLOAD = "POST /api/v1/imports";
    private static final String MAPPING = "PUT /api/v1/imports/{importId}/mapping";

    private final World world = new World();
    private final Requests requests = new Requests(world);

    record Body(String service, URI address, Operation operation) {

        @Override
        public String toString() {
            return "%s of %s as %s".formatted(operation.name(), service, operation.mediaType());
        }
    }

    private Stream<Body> bodies() {
        return world.services().entrySet().stream()
                .flatMap(service -> WrittenApi.of(service.getKey()).stream()
                        .filter(operation -> !operation.mediaType().isEmpty())
                        .map(operation -> new Body(service.getKey(), service.getValue(), operation)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void byTheirOperations(Body body) {
        var operation = body.operation();
        var answer = send(body, request(body));

        if (operation.path().endsWith("/bulk")) {
            assertThat(answer.path("items"))
                    .as(body.toString())
                    .hasSameSizeAs(operation.example().path("items"))
                    .noneMatch(item -> item.has("type"));
        }
    }

    private Stream<Body> uploads() {
        return bodies().filter(body -> body.operation().name().equals(UPLOAD));
    }

    /** An upload is taken whatever its rows are. */
    @ParameterizedTest
    @MethodSource("uploads")
    void rowByRow(Body upload) {
        var importId = send(upload, request(upload)).path("importId").asString();
        if (upload.operation().mediaType().equals("text/csv")) {
            bodies().filter(body -> body.operation().name().equals(MAPPING)).forEach(mapping -> {
                var unused = send(mapping, Request.of(mapping.operation().example(), "importId", importId));
            });
        }
        world.take(importId);

        var progress = PLATFORM.as("integration")
                .get(upload.address(), "/imports/" + importId)
                .body()
                .path("progress");
        assertThat(progress.path("rows").asInt()).as("%s: %s", upload, progress).isPositive();
        assertThat(progress.path("rejected").asInt())
                .as("%s: %s", upload, progress)
                .isZero();
    }

    private Request request(Body body) {
        var operation = body.operation();
        assertThat(operation.example().isMissingNode())
                .as("%s shows no example", body)
                .isFalse();
        makeWayFor(operation.example());
        return Shown.request(
                operation,
                operation.name().equals(CORRECTION)
                        ? () -> Request.of(null, "id", world.parked(body.service()))
                        : requests.of(operation.name()));
    }

    /** What was shown elsewhere may have become a lead. */
    private void makeWayFor(JsonNode example) {
        var email = example.at("/person/email").asString("");
        if (!email.isEmpty()) {
            world.letGo(email);
        }
    }

    private JsonNode send(Body body, Request request) {
        var role = body.operation().name().equals(CORRECTION) ? "operator" : "integration";
        var token = RawCaller.token(PLATFORM.endpoints().identity(), role);
        try {
            var answer = HTTP.send(request.to(body.address(), body.operation(), token), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", body, answer.body()).isBetween(200, 299);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(body.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
