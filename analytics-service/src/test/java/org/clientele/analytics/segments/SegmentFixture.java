package org.clientele.analytics.segments;

import java.time.Clock;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Map;
import org.clientele.analytics.effort.MinutesPerExchange;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.LogAge;
import org.clientele.analytics.facts.RecordedFacts;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Organisation;

/** Segments for tests. */
final class SegmentFixture {

    private SegmentFixture() {}

    static MatchingClients matching(RecordedFacts recorded, Clock clock) {
        return matching(recorded, () -> FactsFixture.freshness(Instant.EPOCH, 0), clock);
    }

    static MatchingClients matching(RecordedFacts recorded, LogAge age, Clock clock) {
        return new MatchingClients(
                new CurrentFacts(recorded, age),
                RankingFixture.NO_RATES,
                new MinutesPerExchange(Map.of()),
                new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
                clock);
    }
}
