package org.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation that takes many items or answers a whole list, in whichever service: each caller may have so much.
 */
@Tag("embedded")
class LimitedOperationsTests {

    /** More attempts than a minute has exports. */
    private static final int ATTEMPTS = 40;

    /** More than a caller may have exports at once: where each of them takes long, they meet. */
    private static final int AT_ONCE = 8;

    /** What is sent with each attempt, so that it finds nothing that it would have to write. */
    private static final String NOTHING = "?salespersonId=nobody-of-this-name";

    private static final int ITEMS = 250_000;
    private static final String TOO_MANY_ITEMS = "{\"items\": [" + "0,".repeat(ITEMS) + "0]}";

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Map<String, URI> SERVICES = Map.of(
            "lead", PLATFORM.endpoints().lead(),
            "portfolio", PLATFORM.endpoints().portfolio(),
            "analytics", PLATFORM.endpoints().analytics(),
            "notification", PLATFORM.endpoints().notification());

    record Operation(URI service, String method, String path, String role, boolean bulk) {

        RawCaller.RawAnswer call(String token) {
            var address = service.resolve(path.replaceAll("\\{[^}]+}", "none") + NOTHING);
            return RawCaller.call(method, address, token, bulk ? TOO_MANY_ITEMS : "");
        }
    }

    static Stream<Operation> bulksAndExports() {
        return SERVICES.entrySet().stream().flatMap(service -> {
            var document = document(service.getKey());
            return document.path("paths")
                    .propertyStream()
                    .flatMap(path -> path.getValue()
                            .propertyStream()
                            .filter(one -> isBulk(document, one.getValue()) || isExport(one.getValue()))
                            .map(one -> new Operation(
                                    service.getValue(),
                                    one.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    role(one.getValue()),
                                    isBulk(document, one.getValue()))));
        });
    }

    @Test
    void areAllFound() {
        assertThat(bulksAndExports().map(one -> one.method() + " " + one.path()))
                .contains(
                        "POST /api/v1/submissions/bulk",
                        "POST /api/v1/correspondence/bulk",
                        "GET /api/v1/leads/export",
                        "GET /api/v1/imports/{importId}/rejected");
    }

    @ParameterizedTest
    @MethodSource("bulksAndExports")
    void refuseACallerWhoHasHadTooMuch(Operation operation) {
        var token = RawCaller.token(PLATFORM.endpoints().identity(), operation.role());
        assertThat(attempts(operation, token))
                .filteredOn(answer -> answer.status() == 429)
                .isNotEmpty()
                .allSatisfy(refused -> {
                    assertThat(refused.problem()).isEqualTo("too-many-requests");
                    assertThat(refused.retryAfter()).containsOnlyDigits();
                });
    }

    private static List<RawCaller.RawAnswer> attempts(Operation operation, String token) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return Stream.generate(() -> CompletableFuture.supplyAsync(() -> operation.call(token), threads))
                    .limit(ATTEMPTS)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** The first that may call it, and that no other test calls as. */
    private static String role(JsonNode operation) {
        return operation.path("description").asString("").contains("salesperson") ? "salesperson" : "marketing";
    }

    private static boolean isBulk(JsonNode document, JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        var body = schema.has("$ref")
                ? document.at(schema.path("$ref").asString("").substring(1))
                : schema;
        return body.at("/properties/items/type").asString("").equals("array");
    }

    private static boolean isExport(JsonNode operation) {
        return operation.path("responses").path("200").path("content").propertyNames().stream()
                .anyMatch(type -> type.startsWith("text/csv"));
    }

    private static JsonNode document(String service) {
        try (var file = Files.newBufferedReader(Path.of("..", "..", service + "-service", "openapi.yaml"))) {
            Object tree = new Yaml().load(file);
            return JsonMapper.shared().valueToTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
