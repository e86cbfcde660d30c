package org.clientele.local.fuzzed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.clientele.local.planted.Place;
import org.clientele.local.planted.Request;
import org.clientele.local.planted.World;
import org.clientele.local.planted.WrittenApi;
import org.clientele.local.planted.WrittenApi.Operation;
import tools.jackson.databind.JsonNode;

/** Requests of every operation of every service, each nearly right. */
final class HttpInputs {

    private static final String[] METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "ODD"
    };
    private static final String[] HEADERS = {
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Expect",
        "Idempotency-Key",
        "If-Match",
        "If-None-Match",
        "Origin",
        "Range",
        "Transfer-Encoding",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "X-HTTP-Method-Override",
        "baggage",
        "traceparent",
        "tracestate",
    };
    private static final String[] TYPES = {
        "application/json",
        "text/csv",
        "application/x-ndjson",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "a/b/c",
        "*/*",
        "",
    };
    private static final String[] ADDRESSES = {
        "?=",
        "?limit",
        "?limit=1&limit=2",
        "?cursor=%zz",
        "?%",
        "?" + OddTexts.MARK,
        "/",
        "//",
        "/..",
        "/%2e%2e/",
        ";a=b",
        "/" + OddTexts.MARK,
        "%00",
        "#a",
        "?[]={}|^`",
        "/é",
        "?a=" + "b".repeat(9_000),
    };
    private static final String UNAUTHORIZED = "";

    private final List<Target> targets;
    private final RightRequests right;
    private final Callers callers;
    private final Arbitrary<String> texts = OddTexts.all();

    private record Target(URI service, Operation operation) {}

    /** Method, address, headers and body before they are a request. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Parts(String method, String address, Map<String, String> headers, byte[] body) {}

    HttpInputs(World world, RightRequests right, Callers callers) {
        this.right = right;
        this.callers = callers;
        this.targets = world.services().entrySet().stream()
                .flatMap(service -> WrittenApi.all(service.getKey()).stream()
                        .map(operation -> new Target(service.getValue(), operation)))
                .toList();
    }

    Arbitrary<HttpInput> all() {
        return Arbitraries.of(targets).flatMap(this::ofTarget);
    }

    private Arbitrary<HttpInput> ofTarget(Target target) {
        var operation = target.operation();
        var request = right.of(operation);
        return Combinators.combine(
                        requests(operation, request)
                                .flatMap(changed ->
                                        bodies(operation, changed).map(body -> parts(operation, changed, body))),
                        changedHeaders(),
                        rarely(Arbitraries.of(METHODS)),
                        rarely(Arbitraries.of(ADDRESSES)),
                        roles(operation))
                .as((parts, headers, method, address, role) ->
                        input(target, parts, headers, method, address, callers.token(role)));
    }

    /** With a text in one of its places, or in none. */
    private Arbitrary<Request> requests(Operation operation, Request request) {
        var reading = operation.method().equals("GET");
        if (operation.places().isEmpty()) {
            return Arbitraries.just(request);
        }
        var planted =
                Combinators.combine(Arbitraries.of(operation.places()), texts).as(request::with);
        return reading
                ? Arbitraries.frequencyOf(Tuple.of(1, planted), Tuple.of(2, asked(operation, request)))
                : Arbitraries.frequencyOf(Tuple.of(2, planted), Tuple.of(3, Arbitraries.just(request)));
    }

    /** With values for some of its parameters. */
    private Arbitrary<Request> asked(Operation operation, Request request) {
        var queries = operation.places().stream()
                .filter(place ->
                        place instanceof Place.Parameter one && one.in().equals("query"))
                .map(Place.Parameter.class::cast)
                .toList();
        return queries.isEmpty()
                ? Arbitraries.just(request)
                : Combinators.combine(Arbitraries.of(queries), Arbitraries.of(queries))
                        .flatAs((one, other) -> Combinators.combine(value(one), value(other))
                                .as((first, second) -> request.with(one, first).with(other, second)));
    }

    private Arbitrary<String> value(Place.Parameter parameter) {
        var known = right.known();
        return parameter.choices().isEmpty()
                ? Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(known)), Tuple.of(2, texts))
                : Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(parameter.choices())), Tuple.of(1, texts));
    }

    private Arbitrary<byte[]> bodies(Operation operation, Request request) {
        var right = bytes(request.content(operation));
        var rightOrNearly =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(right)), Tuple.of(1, ChangedBytes.of(right)));
        if (request.body() instanceof JsonNode json && operation.mediaType().endsWith("json")) {
            return Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.just(right)),
                    Tuple.of(3, new ChangedJson(texts).of(json).map(changed -> bytes(changed.toString()))),
                    Tuple.of(1, ChangedBytes.of(right)));
        }
        return operation.mediaType().endsWith("ndjson") || operation.mediaType().endsWith("csv")
                ? Uploads.of(operation.mediaType())
                : rightOrNearly;
    }

    private Arbitrary<Map<String, String>> changedHeaders() {
        var one = Arbitraries.of(HEADERS)
                .flatMap(name -> name.equals("Content-Type")
                        ? Arbitraries.of(TYPES).map(type -> Map.of(name, type))
                        : OddTexts.ofHeaders().map(text -> Map.of(name, text)));
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(Map.<String, String>of())), Tuple.of(1, one));
    }

    /** Empty most of the time. */
    private static Arbitrary<String> rarely(Arbitrary<String> texts) {
        return Arbitraries.frequencyOf(Tuple.of(30, Arbitraries.just("")), Tuple.of(1, texts));
    }

    private static Arbitrary<String> roles(Operation operation) {
        var usual = operation.path().contains("/parked") ? "operator" : "integration";
        return Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.just(usual)),
                Tuple.of(2, Arbitraries.of("manager", "marketing", "privacy-officer", "operator")),
                Tuple.of(1, Arbitraries.of(UNAUTHORIZED, OddTexts.MARK, "a.b.c")));
    }

    private static Parts parts(Operation operation, Request request, byte[] body) {
        var headers = new HashMap<>(
                Map.of("If-Match", "*", "Idempotency-Key", UUID.randomUUID().toString()));
        request.headers().forEach((name, text) -> headers.put(name, text.replaceAll("[\\r\\n\\u0000]", " ")));
        if (!operation.mediaType().isEmpty()) {
            headers.put("Content-Type", operation.mediaType());
        }
        return new Parts(operation.method(), request.address(operation), headers, body);
    }

    private static HttpInput input(
            Target target, Parts parts, Map<String, String> changed, String method, String address, String token) {
        var headers = new HashMap<>(parts.headers());
        headers.put("Authorization", "Bearer " + token);
        headers.putAll(changed);
        return new HttpInput(
                target.operation().name(),
                target.service(),
                method.isEmpty() ? parts.method() : method,
                parts.address() + address,
                headers,
                parts.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
