package org.clientele.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one access token of one client fresh, by the client credentials grant. */
final class Tokens {

    private static final Duration RENEW_BEFORE_EXPIRY = Duration.ofSeconds(30);

    private final HttpClient http;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpRequest request;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    Tokens(HttpClient http, JsonMapper json, Clock clock, URI identity, String clientId, String secret) {
        this.http = http;
        this.json = json;
        this.clock = clock;
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    synchronized String current() throws IOException, InterruptedException {
        if (token == null || clock.instant().isAfter(renewAt)) {
            token = fetch();
        }
        return token;
    }

    private String fetch() throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no token: " + response.statusCode() + " " + response.body());
        }
        JsonNode grant = json.readTree(response.body());
        renewAt = clock.instant()
                .plusSeconds(grant.path("expires_in").asLong(300))
                .minus(RENEW_BEFORE_EXPIRY);
        return grant.path("access_token").asString();
    }
}
