package org.clientele.local.fuzzed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.Answer;
import org.clientele.local.client.PlatformClient;
import org.clientele.local.planted.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is right, sent between what is not, over HTTP and Kafka in turns: each has its outcome in the end. */
final class RightInputs {

    private final RunningPlatform platform;
    private final PlatformClient caller;
    private final String source = "/right-" + UUID.randomUUID();
    private final List<String> acknowledged = new ArrayList<>();
    private int published;

    RightInputs(RunningPlatform platform) {
        this.platform = platform;
        this.caller = platform.as("integration");
    }

    void send(long number) {
        if (number % 100 == 0) {
            var answer = caller.post(
                            platform.endpoints().lead(),
                            "/submissions",
                            JsonMapper.shared().readTree(World.submission()))
                    .orThrow("a submission that is right");
            acknowledged.add(answer.text("submissionId"));
            return;
        }
        publish();
    }

    private void publish() {
        platform.publish(
                RecordInputs.SUBMISSIONS,
                UUID.randomUUID().toString(),
                World.submission().replace("\"source\": \"fair\",", "").getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        RecordInputs.SUBMITTED));
        published++;
    }

    /** How many. */
    int count() {
        return acknowledged.size() + published;
    }

    void assertDecided(PlatformClient operator) {
        platform.await(
                operator, platform.endpoints().lead(), "/intake/summary?sourcesFrom=" + source, this::hasDecidedAll);
        for (var submissionId : acknowledged) {
            var outcome = caller.get(platform.endpoints().lead(), "/submissions/" + submissionId);
            assertThat(outcome.text("outcome")).as(submissionId).isIn("ACCEPTED", "ATTACHED");
        }
    }

    private boolean hasDecidedAll(Answer summary) {
        long decided = summary.body()
                .path("sources")
                .valueStream()
                .filter(one -> one.path("source").asString("").equals(source))
                .mapToLong(one -> count(one, "accepted") + count(one, "attached"))
                .sum();
        return decided == published;
    }

    private static long count(JsonNode counts, String name) {
        return counts.path(name).asLong(0);
    }
}
