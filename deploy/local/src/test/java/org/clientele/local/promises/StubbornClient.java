package org.clientele.local.promises;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.clientele.local.client.Answer;
import org.clientele.local.client.PlatformClient;
import tools.jackson.databind.JsonNode;

/** Asks until there is an answer, however often a service is away, as a source does that loses nothing. */
final class StubbornClient {

    private static final int MOST_PATIENCE = 8;

    private final PlatformClient client;

    StubbornClient(PlatformClient client) {
        this.client = client;
    }

    Answer get(URI service, String path) {
        return stubbornly(() -> client.get(service, path)).orThrow("GET " + path);
    }

    Answer put(URI service, String path, Object body) {
        return stubbornly(() -> client.put(service, path, body)).orThrow("PUT " + path);
    }

    Answer post(URI service, String path, Object body) {
        return stubbornly(() -> client.post(service, path, body)).orThrow("POST " + path + " " + body);
    }

    Answer post(URI service, String path, Object body, String key) {
        return stubbornly(() -> client.post(service, path, body, key)).orThrow("POST " + path + " " + body);
    }

    /** What became of a submission: the answer to it, or what is shown later of one that was only received. */
    JsonNode submit(URI lead, Map<String, Object> submission) {
        return decided(lead, post(lead, "/submissions", submission).body());
    }

    /** The same of one that is answered like this. */
    JsonNode decided(URI lead, JsonNode answer) {
        if (!answer.path("outcome").asString().equals("RECEIVED")) {
            return answer;
        }
        var path = "/submissions/" + answer.path("submissionId").asString();
        return Awaitility.await()
                .atMost(Platform.PATIENCE)
                .until(
                        () -> get(lead, path).body(),
                        now -> !now.path("outcome").asString().equals("RECEIVED"));
    }

    private static Answer stubbornly(Supplier<Answer> call) {
        for (int patience = MOST_PATIENCE; ; patience--) {
            try {
                var answer = call.get();
                if (answer.status() != 503 || patience == 0) {
                    return answer;
                }
            } catch (UncheckedIOException away) {
                if (patience == 0) {
                    throw away;
                }
            }
        }
    }
}
