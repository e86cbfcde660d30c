package org.clientele.local.promises;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.local.promises.Submissions.Acknowledged;
import org.clientele.testkit.Scan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promise 1, while the service that takes submissions and the broker are killed. */
@Tag("embedded")
class NoSubmissionIsLostTests {

    private static MortalPlatform platform;
    private static Submissions submissions;

    @BeforeAll
    static void submitsWhileThingsBreak() {
        platform = Campaign.ended().platform();
        submissions = Campaign.ended().submissions();
    }

    @Test
    void everyAcknowledgedSubmissionKeepsItsOneOutcome() {
        for (var acknowledged : submissions.acknowledged()) {
            assertThat(acknowledged.outcome()).as("%s", acknowledged).isIn("ACCEPTED", "ATTACHED", "REJECTED");
            assertThat(get("/submissions/" + acknowledged.id())).isEqualTo(acknowledged.answer());
        }
    }

    @Test
    void whoeverAsksAgainGetsTheSameOutcome() {
        submissions.acknowledged().stream()
                .collect(Collectors.toMap(Acknowledged::id, each -> each, (one, other) -> other))
                .values()
                .forEach(first -> assertThat(
                                submissions.submit(first.submission()).answer())
                        .isEqualTo(first.answer()));
    }

    @Test
    void theCountsAddUpToWhatWasSent() {
        var summary = get("/intake/summary");
        for (var source : List.of(Submissions.WEB, Submissions.BULK)) {
            var outcomes = outcomes(source);
            var counts = of(summary, source);
            assertThat(counts.path("arrived").asLong()).isEqualTo(sum(outcomes));
            assertThat(counts.path("accepted").asLong()).isEqualTo(outcomes.getOrDefault("ACCEPTED", 0L));
            assertThat(counts.path("attached").asLong()).isEqualTo(outcomes.getOrDefault("ATTACHED", 0L));
            assertThat(counts.path("rejected").asLong()).isEqualTo(outcomes.getOrDefault("REJECTED", 0L));
            assertThat(counts.path("received").asLong()).isZero();
        }
        assertThat(of(summary, Submissions.FAIR).path("arrived").asLong()).isEqualTo(submissions.published());
        assertThat(of(summary, Submissions.FAIR).path("received").asLong()).isZero();
        assertThat(of(summary, Submissions.FAIR).path("parked").asLong()).isZero();
    }

    @Test
    void whatCannotBeReadIsParkedWhole() {
        var unreadable = platform.log("marketing-leads").entries().stream()
                .filter(entry -> entry.source().equals(Submissions.BROKEN))
                .toList();
        assertThat(unreadable).isNotEmpty();
        var counts = of(get("/intake/summary"), Submissions.BROKEN);
        assertThat(counts.path("parked").asLong()).isEqualTo(unreadable.size());
        assertThat(counts.path("arrived").asLong()).isEqualTo(unreadable.size());
    }

    /** One fact for each that was accepted or attached, also for those that came as events; none for the others. */
    @Test
    void theLogTellsOfEachSubmissionOnce() {
        var told = platform.log("lead-events").entries().stream()
                .filter(entry -> entry.json() != null && entry.json().contains("\"submissionId\""))
                .collect(groupingBy(
                        entry -> FoldedLog.json(entry).path("submissionId").asString(),
                        Collectors.mapping(entry -> entry.subject() + "|" + entry.sequence(), Collectors.toSet())));
        var ledger = platform.database(Part.LEAD).getCollection("submissions").find();
        for (var entry : ledger) {
            var rejected = "REJECTED".equals(entry.getEmbedded(List.of("entry", "decision", "outcome"), ""));
            assertThat(told.getOrDefault(entry.getString("_id"), Set.of()))
                    .as("%s", entry)
                    .hasSize(rejected ? 0 : 1);
        }
    }

    @Test
    void noTwoLeadsHaveTheSameAddress() {
        var kept = platform.database(Part.LEAD).getCollection("leads");
        var byAddress = Scan.find(kept, Filters.ne("state.details.person", null))
                .map(lead -> lead.getEmbedded(List.of("state", "details", "person", "email"), ""))
                .into(new ArrayList<>())
                .stream()
                .collect(groupingBy(address -> address, counting()));
        assertThat(byAddress)
                .isNotEmpty()
                .allSatisfy((address, leads) -> assertThat(leads).isOne());
    }

    @Test
    void theLogHasNoGaps() {
        assertThat(platform.log("lead-events", "segment-events", "follow-up-events")
                        .breaches())
                .isEmpty();
        assertThat(platform.logAsFirstSaid("client-events").breaches()).isEmpty();
    }

    @Test
    void leadsAndTheirHistoryAreTheFoldOfTheLog() {
        var kept = new KeptProjections(platform).projections();
        var folded = new FoldedLog(platform).projections();
        assertThat(kept.leads()).containsExactlyInAnyOrderEntriesOf(folded.leads());
        assertThat(kept.history()).containsExactlyInAnyOrderEntriesOf(folded.history());
        assertThat(kept.followUps()).containsExactlyInAnyOrderEntriesOf(folded.followUps());
    }

    private static Map<String, Long> outcomes(String source) {
        return submissions.acknowledged().stream()
                .filter(each -> each.source().equals(source))
                .collect(Collectors.toMap(Acknowledged::id, Acknowledged::outcome, (one, other) -> one))
                .values()
                .stream()
                .collect(groupingBy(outcome -> outcome, counting()));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static JsonNode of(JsonNode summary, String source) {
        for (var counts : summary.path("sources")) {
            if (counts.path("source").asString().equals(source)) {
                return counts;
            }
        }
        throw new AssertionError("nothing of " + source + " in " + summary);
    }

    private static JsonNode get(String path) {
        return platform.client().get(platform.endpoints().lead(), path).body();
    }
}
