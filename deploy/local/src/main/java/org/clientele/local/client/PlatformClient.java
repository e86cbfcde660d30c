package org.clientele.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls the services' HTTP APIs as one OAuth client. A service that is away or overloaded (no connection, 429, 503) is
 * asked again for up to a minute; every other answer is the caller's to judge.
 */
public final class PlatformClient {

    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Tokens tokens;

    public PlatformClient(Endpoints endpoints, Clock clock, String clientId, String secret) {
        this.tokens = new Tokens(http, json, clock, endpoints.identity(), clientId, secret);
    }

    public Answer get(URI service, String path) {
        return send("GET", service, path, null, Map.of());
    }

    /** Gets what may be under way, and lets the service wait for its end as long as it will. */
    public Answer getWaiting(URI service, String path) {
        return send("GET", service, path, null, Map.of("Prefer", "wait=5"));
    }

    public Answer put(URI service, String path, Object body) {
        return send("PUT", service, path, body, Map.of());
    }

    /** Puts over the version that was seen, by its {@code ETag}. */
    public Answer put(URI service, String path, Object body, String seen) {
        return send("PUT", service, path, body, Map.of("If-Match", seen));
    }

    public Answer post(URI service, String path, Object body) {
        return send("POST", service, path, body, Map.of());
    }

    /** Posts what creates something: a repeat with the same key gets the first answer again. */
    public Answer post(URI service, String path, Object body, String idempotencyKey) {
        return send("POST", service, path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    private Answer send(String method, URI service, String path, @Nullable Object body, Map<String, String> headers) {
        try {
            for (int attempt = 1; ; attempt++) {
                var answer = attempt(method, service.resolve("/api/v1" + path), body, headers, attempt == TRIES);
                if (answer != null) {
                    return answer;
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + service + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private @Nullable Answer attempt(
            String method, URI uri, @Nullable Object body, Map<String, String> headers, boolean last)
            throws IOException, InterruptedException {
        try {
            var response = http.send(request(method, uri, body, headers), BodyHandlers.ofString());
            var retry = response.statusCode() == 503 || response.statusCode() == 429;
            return retry && !last ? null : answer(response);
        } catch (IOException e) {
            if (last) {
                throw e;
            }
            return null;
        }
    }

    private Answer answer(HttpResponse<String> response) {
        var eTag = response.headers().firstValue("ETag").orElse("");
        return new Answer(response.statusCode(), parse(response.body()), eTag);
    }

    private HttpRequest request(String method, URI uri, @Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        BodyPublisher publisher =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        var request = HttpRequest.newBuilder(uri)
                .method(method, publisher)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.current())
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request.build();
    }

    private JsonNode parse(String body) {
        return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
    }
}
