package org.clientele.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what no client of ours would send, with any token or none, and takes the answer as it comes. */
public final class RawCaller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private RawCaller() {}

    /** A status, some headers, empty if they are not there, and a body of JSON. */
    record RawAnswer(int status, String mediaType, String retryAfter, JsonNode body) {

        /** The last part of the problem's type. */
        String problem() {
            var type = body.path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** The first field that is named. */
        String field() {
            return body.path("errors").path(0).path("field").asString("");
        }
    }

    static RawAnswer call(String method, URI address, @Nullable String token, String body) {
        return call(method, address, token, body, Map.of());
    }

    static RawAnswer call(
            String method, URI address, @Nullable String token, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        var response = send(request.build());
        var mediaType = response.headers().firstValue("Content-Type").orElse("");
        return new RawAnswer(
                response.statusCode(),
                mediaType,
                response.headers().firstValue("Retry-After").orElse(""),
                JSON.readTree(mediaType.contains("json") ? response.body() : "{}"));
    }

    public static String token(URI identity, String role) {
        var secret = "clientele-" + role + ":clientele";
        var request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return JSON.readTree(send(request).body()).path("access_token").asString();
    }

    static String page(URI address) {
        return send(HttpRequest.newBuilder(address).build()).body();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
