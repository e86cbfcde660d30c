package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.clientele.testkit.BackingServices;
import org.clientele.testkit.LogHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** From events on the broker back to changes of class on the broker. */
@Tag("embedded")
class ClassesPublishedTests {

    /** So much that it is A, and everybody from other tests is not any more. */
    private static final long MOST_OF_ALL = 9_000_000_000L;

    private final RunningAnalytics service = RunningAnalytics.service();
    private final String client = "client-" + UUID.randomUUID();

    @Test
    void publishesEachChangeOfClassOnce() {
        service.onboarded(client, "anna");
        awaitClasses("C");
        service.signed(client + "-p", client, "anna", MOST_OF_ALL, "2026-01-10");
        awaitClasses("C", "A");
        service.signed(client + "-p", client, "anna", 0, "2026-01-10", 2);
        awaitClasses("C", "A", "C");
        assertThat(LogHistory.read(BackingServices.kafka(), "segment-events").breaches())
                .isEmpty();
    }

    private void awaitClasses(String... classes) {
        await().atMost(RunningAnalytics.PATIENCE)
                .untilAsserted(() -> assertThat(published()).containsExactly(classes));
    }

    private List<String> published() {
        return LogHistory.read(BackingServices.kafka(), "segment-events").entries().stream()
                .filter(entry -> entry.subject().equals(client))
                .map(entry -> JsonMapper.shared()
                        .readTree(String.valueOf(entry.json()))
                        .path("class")
                        .asString())
                .toList();
    }
}
