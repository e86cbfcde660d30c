package org.clientele.local.costs;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.clientele.local.RunningPlatform;
import org.clientele.testkit.StoreTally;
import org.clientele.testkit.StoreTally.Counts;

/** The running platform, and what it does meanwhile. */
record CountedPlatform(RunningPlatform platform) {

    private static final Pattern REQUESTS =
            Pattern.compile("^http_server_requests_seconds_count\\{.*uri=\"/api/.*} (\\S+)$", Pattern.MULTILINE);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Does so many steps, one after the other, and counts until nothing follows from them any more. */
    Ledger count(Work work, int steps) {
        StoreTally.ALL.begin();
        work.preparation().accept(steps);
        awaitEverything();
        var calls = calls();
        var log = LogTally.begin(platform.endpoints().kafka());
        StoreTally.ALL.begin();
        for (int step = 0; step < steps; step++) {
            work.step().accept(step);
        }
        calls = calls() - calls;
        awaitEverything();
        StoreTally.ALL.end();
        return new Ledger(
                work.name(), steps * work.each(), calls, StoreTally.ALL.counts(CountedPlatform::isWork), log.soFar());
    }

    /** Submissions are counted some time after they came, or as soon as somebody asks for the counts. */
    private void awaitEverything() {
        platform.as("integration")
                .get(platform.endpoints().lead(), "/intake/summary")
                .orThrow("summary");
        awaitQuiet();
    }

    private static void awaitQuiet() {
        Awaitility.await()
                .atMost(PATIENCE)
                .during(QUIET)
                .pollInterval(Duration.ofMillis(200))
                .until(new NothingNew()::isSo);
    }

    /** Remembers what had been written when it was asked before. */
    private static final class NothingNew {

        private Map<String, Counts> before = Map.of();

        boolean isSo() {
            var now = StoreTally.ALL.counts(CountedPlatform::isWork);
            var same = written(now) == written(before);
            before = now;
            return same;
        }

        private static long written(Map<String, Counts> counts) {
            return counts.values().stream().mapToLong(Counts::written).sum();
        }
    }

    /** Leases are renewed whether there is work or not. */
    private static boolean isWork(String collection) {
        return !collection.endsWith(".leases");
    }

    private double calls() {
        return platform.services().values().stream()
                .map(service -> RunningPlatform.page(service.resolve("/actuator/prometheus")))
                .flatMap(figures -> REQUESTS.matcher(figures).results())
                .mapToDouble(count -> Double.parseDouble(count.group(1)))
                .sum();
    }
}
