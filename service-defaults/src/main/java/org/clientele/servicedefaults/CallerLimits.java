package org.clientele.servicedefaults;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/** How much one caller may have of what costs most: items of bulks, and exports. */
final class CallerLimits {

    /** Far more than an organisation has; of more of them some begin anew. */
    private static final int MOST_CALLERS = 10_000;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Settings settings;
    private final MinuteLimits<String> items;
    private final MinuteLimits<String> exports;
    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();

    /**
     * The limits of each caller.
     *
     * @param bulkItemsPerMinute items of all bulks together
     * @param exportsPerMinute exports that are begun
     * @param exportsAtOnce exports that are under way
     */
    @ConfigurationProperties("clientele.http.limits")
    record Settings(int bulkItemsPerMinute, int exportsPerMinute, int exportsAtOnce) {

        Settings {
            Assert.isTrue(
                    bulkItemsPerMinute > 0 && exportsPerMinute > 0 && exportsAtOnce > 0,
                    "clientele.http.limits must let each caller have something");
        }
    }

    CallerLimits(Settings settings, Clock clock) {
        this.settings = settings;
        this.items = new MinuteLimits<>(clock, MOST_CALLERS);
        this.exports = new MinuteLimits<>(clock, MOST_CALLERS);
    }

    /** @throws ProblemException 429 if these items are too many now; none of them is counted then */
    void countItems(String caller, int many) {
        refuseFor(items.count(caller, settings.bulkItemsPerMinute(), many), "items in bulks");
    }

    /**
     * Begins an export, which has to be ended.
     *
     * @throws ProblemException 429 if there are too many of this caller; then it has not begun
     */
    void beginExport(String caller) {
        if (running.merge(caller, 1, Integer::sum) > settings.exportsAtOnce()) {
            endExport(caller);
            refuseFor(SOON, "exports at once");
        }
        try {
            refuseFor(exports.count(caller, settings.exportsPerMinute()), "exports");
        } catch (ProblemException refused) {
            endExport(caller);
            throw refused;
        }
    }

    void endExport(String caller) {
        running.computeIfPresent(caller, (id, many) -> many == 1 ? null : many - 1);
    }

    private static void refuseFor(Duration wait, String what) {
        if (!wait.isZero()) {
            throw new ProblemException(GeneralProblem.TOO_MANY_REQUESTS, "You have had too many " + what + ".")
                    .retryAfter(wait);
        }
    }
}
