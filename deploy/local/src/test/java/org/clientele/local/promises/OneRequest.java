package org.clientele.local.promises;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.clientele.testkit.TestTokens;
import tools.jackson.databind.json.JsonMapper;

/** A request that is sent once, on a connection that nothing was sent on before. */
final class OneRequest {

    private OneRequest() {}

    static String get(URI service, String path) {
        return send(service, path, HttpRequest.newBuilder().GET());
    }

    static String post(URI service, String path, Map<String, Object> body) {
        var json = JsonMapper.shared().writeValueAsString(body);
        return send(service, path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)));
    }

    /** The status and what it was about, or what happened instead. */
    private static String send(URI service, String path, HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    request.uri(service.resolve("/api/v1" + path))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Bearer " + TestTokens.token("upgrade", "integration"))
                            .header("Content-Type", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() + " " + path + (answer.statusCode() < 300 ? "" : " " + answer.body());
        } catch (IOException e) {
            return path + " " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
