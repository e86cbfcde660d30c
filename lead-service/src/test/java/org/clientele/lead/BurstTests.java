package org.clientele.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.clientele.testkit.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Ten times as many callers at once as a service takes: whatever it acknowledged is kept, and then it is as before. */
@Tag("embedded")
class BurstTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final int CALLERS = 10 * (LeadServiceFixture.PLACES + LeadServiceFixture.WAITING);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CALLS_OF_EACH = 2;
    private static final URI SUBMISSIONS = URI.create("http://127.0.0.1:" + SERVICE.port() + "/api/v1/submissions");

    private final String token = TestTokens.token("burst", "integration");
    private final String source = "burst-" + UUID.randomUUID();

    private record Sent(String externalId, HttpResponse<String> answer) {}

    @Test
    void losesNothingThatWasAcknowledgedAndRecoversByItself() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var sent = burst(client);
            var byStatus = sent.stream()
                    .collect(Collectors.groupingBy(one -> one.answer().statusCode()));

            assertThat(byStatus.keySet()).isSubsetOf(201, 202, 503).contains(201, 503);
            assertThat(byStatus.get(503))
                    .allSatisfy(refused -> assertThat(refused.answer().headers().firstValue("Retry-After"))
                            .hasValueSatisfying(seconds -> assertThat(seconds).containsOnlyDigits()));
            assertEachHasItsOutcome(sent.stream()
                    .filter(one -> one.answer().statusCode() != 503)
                    .toList());
            for (var refused : byStatus.get(503)) {
                assertThat(send(client, refused.externalId()).statusCode())
                        .as("sent again, one after the other")
                        .isIn(201, 202);
            }
            Awaitility.await().atMost(PATIENCE).until(this::accepted, accepted -> accepted == sent.size());
        }
    }

    private List<Sent> burst(HttpClient client) throws InterruptedException, ExecutionException {
        var callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> (Callable<List<Sent>>) () -> calls(client, caller))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Sent>();
            for (Future<List<Sent>> calls : threads.invokeAll(callers)) {
                sent.addAll(calls.get());
            }
            return sent;
        }
    }

    private List<Sent> calls(HttpClient client, int caller) throws IOException, InterruptedException {
        var sent = new ArrayList<Sent>();
        for (int call = 0; call < CALLS_OF_EACH; call++) {
            var externalId = caller + "-" + call;
            sent.add(new Sent(externalId, send(client, externalId)));
        }
        return sent;
    }

    private HttpResponse<String> send(HttpClient client, String externalId) throws IOException, InterruptedException {
        var body = Map.of("source", source, "externalId", externalId, "company", Map.of("name", source + externalId));
        var request = HttpRequest.newBuilder(SUBMISSIONS)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void assertEachHasItsOutcome(List<Sent> acknowledged) {
        for (var one : acknowledged) {
            var id = JsonMapper.shared()
                    .readTree(one.answer().body())
                    .path("submissionId")
                    .asString();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(
                            () -> SERVICE.integration()
                                    .get("/submissions/" + id)
                                    .expect(200)
                                    .text("outcome"),
                            "ACCEPTED"::equals);
        }
    }

    private long accepted() {
        return SERVICE.integration()
                .get("/intake/summary?sourcesFrom=" + source)
                .body()
                .path("sources")
                .valueStream()
                .filter(one -> one.path("source").asString().equals(source))
                .mapToLong(one -> one.path("accepted").asLong())
                .sum();
    }
}
