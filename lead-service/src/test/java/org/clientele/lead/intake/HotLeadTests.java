package org.clientele.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A thousand submissions of one phone number: each has its outcome in the answer, and is told of once. */
@Tag("embedded")
class HotLeadTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MARKETING = SERVICE.as("website", "marketing");
    private static final int MANY = 1_000;

    private final String source = "hot-" + UUID.randomUUID();
    private final String phone = "030 %08d".formatted(UUID.randomUUID().hashCode() & 0x3ffffff);

    @Test
    void attachesAllOfABulkInOnePass() {
        var items = IntStream.range(0, MANY).mapToObj(this::submission).collect(Collectors.joining(",", "[", "]"));
        var answers = MARKETING
                .post("/submissions/bulk", "{\"items\": " + items + "}")
                .expect(200);
        requireOneLead(answers.body().path("items").valueStream().toList());
    }

    @Test
    void answersEachOfManySingleOnesWithItsOutcome() throws Exception {
        var calls = IntStream.range(0, 100)
                .<Callable<JsonNode>>mapToObj(row -> () -> MARKETING
                        .post("/submissions", submission(row))
                        .expect(201)
                        .body())
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = new ArrayList<JsonNode>();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            requireOneLead(answers);
        }
    }

    private String submission(int row) {
        return "{\"source\": \"%s\", \"externalId\": \"%d\", \"person\": {\"familyName\": \"Roth\", \"phone\": \"%s\"}}"
                .formatted(source, row, phone);
    }

    private void requireOneLead(List<JsonNode> answers) {
        assertThat(answers.stream().map(one -> one.path("outcome").asString()).filter("ACCEPTED"::equals))
                .hasSize(1);
        assertThat(answers)
                .allMatch(one -> List.of("ACCEPTED", "ATTACHED")
                        .contains(one.path("outcome").asString()));
        assertThat(answers.stream().map(one -> one.path("leadId").asString()).distinct())
                .hasSize(1);
        var leadId = answers.getFirst().path("leadId").asString();
        var told = SERVICE.awaitSubmissionsTold(leadId, "lead.submission-attached.v1", answers.size() - 1);
        assertThat(told).hasSize(answers.size() - 1).doesNotHaveDuplicates();
    }
}
