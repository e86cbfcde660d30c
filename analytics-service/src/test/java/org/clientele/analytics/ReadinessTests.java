package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.clientele.analytics.facts.LogPosition;
import org.clientele.analytics.facts.RecordedFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests are sent to an instance that holds its facts; until then it lives and is not ready. */
@Tag("embedded")
class ReadinessTests {

    /** Tells what is recorded only when it may. */
    private record Held(RecordedFacts recorded, CountDownLatch gate) implements RecordedFacts {

        @Override
        public LogPosition position() {
            await().atMost(RunningAnalytics.PATIENCE).until(() -> gate.getCount() == 0);
            return recorded.position();
        }

        @Override
        public void between(LogPosition from, LogPosition to, Taker taker) {
            recorded.between(from, to, taker);
        }
    }

    @Test
    void waitsForTheFacts() throws Exception {
        var gate = new CountDownLatch(1);
        try (var starting = RunningAnalytics.apart(recorded -> new Held(recorded, gate))) {
            assertThat(health(starting, "readiness")).isEqualTo(503);
            assertThat(health(starting, "liveness")).isEqualTo(200);
            gate.countDown();
            await().atMost(RunningAnalytics.PATIENCE).until(() -> health(starting, "readiness") == 200);
        }
    }

    private static int health(RunningAnalytics service, String of) throws Exception {
        var address = URI.create("http://localhost:%d/actuator/health/%s".formatted(service.port(), of));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
