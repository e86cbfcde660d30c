package org.clientele.local.promises;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.clientele.testkit.LogEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Promises 1, 2 and 3, while the whole local platform, broker and store included, is killed as one process. A round
 * goes on with the platform of the rounds before it, and checks what those did too.
 */
@Tag("embedded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholePlatformKilledTests {

    /** The rounds to be gone through, by their seeds. */
    private static final String SEEDS = "clientele.promises.seeds";

    private static final int KILLS = Integer.getInteger("clientele.promises.kills", 1);
    private static final int LANES = 2;
    private static final int MOST_WORK_BETWEEN = 40;

    private WholePlatform platform;
    private Events events;
    private Submissions submissions;
    private Conversions conversions;
    private Histories histories;
    private Workloads work;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = new WholePlatform(data);
        platform.start();
        events = new Events(platform.endpoints().kafka());
        submissions = new Submissions(platform, events);
        conversions = new Conversions(platform);
        histories = new Histories(platform);
        work = new Workloads(LANES, submissions, conversions, histories);
    }

    @AfterAll
    void end() {
        work.close();
        events.close();
        platform.close();
    }

    static List<Long> seeds() {
        return Arrays.stream(System.getProperty(SEEDS, "1,2").split(",", -1))
                .map(Long::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsItsPromises(long seed) throws Exception {
        workAndKill(new Random(seed));
        new Quiescence(platform).await();
        checkSubmissions();
        checkConversions();
        checkHistories();
        assertThat(platform.log("lead-events", "client-events", "segment-events", "follow-up-events")
                        .breaches())
                .isEmpty();
    }

    private void workAndKill(Random random) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = work.done() + 1 + random.nextInt(MOST_WORK_BETWEEN);
            work.workUntil(() -> work.done() >= enough);
            platform.process().kill();
            var back = CompletableFuture.runAsync(() -> platform.process().start());
            work.workSlowlyUntil(back::isDone);
            back.join();
        }
        work.finish();
    }

    private void checkSubmissions() {
        var submissionFacts = platform.log("lead-events").entries().stream()
                .filter(entry -> entry.json() != null && entry.json().contains("\"submissionId\""))
                .collect(groupingBy(
                        entry -> FoldedLog.json(entry).path("submissionId").asString(),
                        mapping(entry -> entry.subject() + "|" + entry.sequence(), toSet())));
        for (var acknowledged : submissions.acknowledged()) {
            assertThat(lead("/submissions/" + acknowledged.id())).isEqualTo(acknowledged.answer());
            assertThat(submissionFacts.getOrDefault(acknowledged.id(), Set.of()))
                    .as("%s", acknowledged)
                    .hasSize("REJECTED".equals(acknowledged.outcome()) ? 0 : 1);
        }
        var counts = lead("/intake/summary").path("sources");
        assertThat(arrived(counts, Submissions.FAIR)).isEqualTo(submissions.published());
        for (var source : List.of(Submissions.WEB, Submissions.BULK)) {
            assertThat(arrived(counts, source))
                    .isEqualTo(submissions.acknowledged().stream()
                            .filter(each -> each.source().equals(source))
                            .map(Submissions.Acknowledged::id)
                            .distinct()
                            .count());
        }
    }

    private static long arrived(JsonNode counts, String source) {
        return StreamSupport.stream(counts.spliterator(), false)
                .filter(each -> each.path("source").asString().equals(source))
                .mapToLong(each -> each.path("arrived").asLong())
                .sum();
    }

    private void checkConversions() {
        var store = new KeptProjections(platform);
        var log = platform.log("lead-events", "client-events");
        assertThat(conversions.done()).isNotEmpty().allSatisfy(conversion -> {
            assertThat(conversion.outcome().path("state").asString()).isEqualTo("CONVERTED");
            assertThat(conversions.outcome(conversion.leadId())).isEqualTo(conversion.outcome());
            assertThat(store.standingProjects(conversion.leadId())).isOne();
            assertThat(store.standingClients(conversion.leadId())).isEqualTo(conversion.isIntoExisting() ? 0 : 1);
            assertThat(log.of("lead.converted.v1")
                            .filter(entry -> entry.subject().equals(conversion.leadId()))
                            .map(LogEntry::sequence)
                            .distinct())
                    .hasSize(conversion.attempts());
        });
    }

    private void checkHistories() {
        assertThat(histories.done()).isNotEmpty().allSatisfy(history -> {
            var ofLead = histories.writing().ofLead(history.leadId());
            assertThat(ofLead).containsExactlyInAnyOrderElementsOf(history.all());
            assertThat(histories.writing().ofClient(history.leadId(), history.clientId()))
                    .containsExactlyElementsOf(ofLead);
            assertThat(history.whenComplete()).containsAll(history.before());
        });
    }

    private JsonNode lead(String path) {
        return platform.client().get(platform.endpoints().lead(), path).body();
    }
}
