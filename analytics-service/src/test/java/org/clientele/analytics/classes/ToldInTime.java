package org.clientele.analytics.classes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryRecordedFacts;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.testkit.MovedClock;

/** An organisation that is told facts as time passes, and takes a moment each midnight. */
final class ToldInTime {

    static final Duration SETTLING = Duration.ofMinutes(5);

    final InMemoryClassifications classifications;
    final InMemoryTakenMoments taken = new InMemoryTakenMoments();
    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final MovedClock clock = new MovedClock();
    private Instant readUntil = clock.instant();

    ToldInTime() {
        this(() -> {});
    }

    /** @param step is called before each read and each write of a classification, and may break it off */
    ToldInTime(Runnable step) {
        classifications = new InMemoryClassifications(step);
    }

    /** One instance of the service. */
    TakingMoments instance() {
        var facts = new CurrentFacts(recorded, () -> FactsFixture.freshness(readUntil, 0));
        return new TakingMoments(
                RankingFixture.figures(facts),
                classifications,
                taken,
                new Moments(Duration.ofDays(1), ZoneOffset.UTC),
                SETTLING,
                "EUR",
                clock);
    }

    void told(List<Version> versions) {
        versions.forEach(recorded::record);
        recorded.advance();
    }

    void told(Version... versions) {
        told(List.of(versions));
    }

    /** The store of facts is begun anew, as if nothing had been read. */
    void forgetFacts() {
        recorded.clear();
    }

    /** Time passes, and the log is read so far. */
    void until(Instant instant) {
        until(instant, instant);
    }

    void until(Instant instant, Instant read) {
        clock.pass(Duration.between(clock.instant(), instant));
        readUntil = read;
    }

    /** All moments that have come by the midnight after so many days. */
    List<Taking.Taken> take(int days) {
        until(FindingFixture.midnight(days).plus(SETTLING));
        var instance = instance();
        var all = new ArrayList<Taking.Taken>();
        while (instance.takeNext() instanceof Taking.Taken one) {
            all.add(one);
        }
        return all;
    }
}
