package org.clientele.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.clientele.analytics.facts.RecordedFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instance that cannot hold all facts says so, and tells no figure of a part of them. */
@Tag("embedded")
class FiguresThatDoNotFitTests {

    @Test
    void areNotAnsweredInPartsAndStopNothingElse() {
        try (var small = RunningAnalytics.apart("--clientele.facts.share-of-heap=0")) {
            small.onboarded("small-" + UUID.randomUUID(), "anna");
            var recorded = small.bean(RecordedFacts.class);
            await().atMost(RunningAnalytics.PATIENCE)
                    .until(() -> !recorded.position().offsets().isEmpty());
            for (int times = 0; times < 2; times++) {
                var problem = small.get("/classes", "manager", 503);
                assertThat(problem.path("type").asString()).endsWith("/unavailable");
                assertThat(problem.path("detail").asString()).contains("give it more memory");
            }
            assertThat(small.api("/rebuilds", "operator", 200).path("items")).isEmpty();
        }
    }
}
