package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientele.localbacking.Topics;
import org.clientele.operations.RestoreLog;
import org.clientele.testkit.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Promises after an operator has restored a backup by the steps of docs/operations: stores that are older than the log,
 * and a log that is older than the stores. Each backup is of a moment at which all services were killed while they
 * worked.
 */
@Tag("embedded")
class RestoredBackupTests {

    private static final int ENOUGH = 12;

    @Test
    void storeAndLogAgreeAgainWhicheverIsOlder(@TempDir Path folder) throws Exception {
        try (var platform = new MortalPlatform();
                var events = new Events(platform.kafka())) {
            var submissions = new Submissions(platform, events);
            work(platform, submissions, "before");
            kill(platform);
            var backup = Backup.of(platform);
            var oldLog = copyOfLog(platform, folder.resolve("old"));
            int acknowledged = submissions.acknowledged().size();
            start(platform);
            work(platform, submissions, "lost");
            kill(platform);

            replaceLog(platform, oldLog);
            assertThat(restoreLog(
                            platform,
                            backup,
                            folder.resolve("refused"),
                            platform.broker().address()))
                    .startsWith("3 ")
                    .contains("The stores are newer than the log", "leads/", "Restore the stores");
            backup.restore(platform);
            restoreLog(platform, backup, folder.resolve("first"));
            requirePromises(platform, submissions, acknowledged);
            kill(platform);

            replaceLog(platform, platform.log());
            backup.restore(platform);
            restoreLog(platform, backup, folder.resolve("second"));
            requirePromises(platform, submissions, acknowledged);
            work(platform, new Submissions(platform, events), "after");
            new Quiescence(platform).await();
        }
    }

    private static void work(MortalPlatform platform, Submissions submissions, String name) throws Exception {
        try (var work = new Workloads(2, submissions, new Histories(platform, name))) {
            work.workUntil(() -> work.done() >= ENOUGH);
            work.finish();
        }
    }

    /** Without warning, while something is still to be published. */
    private static void kill(MortalPlatform platform) {
        services(platform).forEach(ServiceProcess::kill);
    }

    private static void start(MortalPlatform platform) {
        CompletableFuture.allOf(services(platform)
                        .map(service -> CompletableFuture.runAsync(service::start))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static Stream<ServiceProcess> services(MortalPlatform platform) {
        return Stream.of(Part.values()).map(part -> platform.instances(part).getFirst());
    }

    /** Copies the log to a new broker, which takes the place of the old one. */
    private static void restoreLog(MortalPlatform platform, Backup backup, Path newLog) {
        assertThat(restoreLog(platform, backup, newLog, platform.broker().address()))
                .startsWith("0 ");
        replaceLog(platform, newLog);
        start(platform);
        new Quiescence(platform).await();
    }

    /** The exit code, and what was said. */
    private static String restoreLog(MortalPlatform platform, Backup backup, Path newLog, String from) {
        var said = new StringWriter();
        try (var target = ServiceProcess.broker(newLog).start()) {
            Topics.createAll(target.address());
            var options = new ArrayList<>(List.of(
                    "--from", from,
                    "--to", target.address(),
                    "--stores", platform.storeUri(),
                    "--restored-to", backup.at().toString()));
            for (var part : Part.values()) {
                var database = platform.database(part).getName();
                options.addAll(List.of("--database", part.name().toLowerCase(Locale.ROOT) + "-service=" + database));
            }
            int code = RestoreLog.run(new PrintWriter(said, true), options.toArray(String[]::new));
            System.out.println("promises: restore-log " + said);
            target.stop();
            return code + " " + said;
        }
    }

    private static Path copyOfLog(MortalPlatform platform, Path copy) throws IOException {
        platform.broker().stop();
        FileSystemUtils.copyRecursively(platform.log(), copy);
        platform.broker().start();
        return copy;
    }

    private static void replaceLog(MortalPlatform platform, Path log) {
        platform.broker().stop();
        platform.replaceLog(log);
        platform.broker().start();
    }

    private static void requirePromises(MortalPlatform platform, Submissions submissions, int acknowledged) {
        assertThat(platform.log("lead-events", "segment-events", "follow-up-events", "client-events")
                        .breaches())
                .isEmpty();
        var folded = new FoldedLog(platform).projections();
        var kept = new KeptProjections(platform).projections();
        assertThat(kept.leads()).containsExactlyInAnyOrderEntriesOf(folded.leads());
        assertThat(kept.history()).containsExactlyInAnyOrderEntriesOf(folded.history());
        assertThat(kept.correspondence()).containsExactlyInAnyOrderEntriesOf(folded.correspondence());
        assertThat(kept.followUps()).containsExactlyInAnyOrderEntriesOf(folded.followUps());
        assertThat(kept.clients()).containsExactlyInAnyOrderEntriesOf(folded.clients());
        assertThat(kept.projects()).containsExactlyInAnyOrderEntriesOf(folded.projects());
        var revenue = folded.projects().values().stream()
                .mapToLong(Projections.Project::amount)
                .sum();
        Awaitility.await().atMost(Platform.PATIENCE).until(() -> revenueShown(platform) == revenue);
        submissions.acknowledged().stream()
                .limit(acknowledged)
                .forEach(each -> assertThat(platform.client()
                                .get(platform.endpoints().lead(), "/submissions/" + each.id())
                                .body())
                        .isEqualTo(each.answer()));
    }

    /** By an instance that holds what it has read so far in memory. */
    private static long revenueShown(MortalPlatform platform) {
        var figures = platform.client()
                .get(platform.endpoints().analytics(), "/figures/classes?period=all&by=revenue-share")
                .body();
        return figures.path("revenue").path("amount").asLong();
    }
}
