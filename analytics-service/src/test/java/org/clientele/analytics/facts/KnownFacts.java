package org.clientele.analytics.facts;

import java.util.List;
import java.util.Map;

/** Facts that became known at different times, for tests. */
public record KnownFacts(List<Version> versions) implements RecordedFacts {

    /** These facts as a record that stands still. */
    public static CurrentFacts current(List<Version> versions) {
        return new CurrentFacts(new KnownFacts(versions), () -> FactsFixture.freshness(FactsFixture.BEGINNING, 0));
    }

    @Override
    public LogPosition position() {
        return new LogPosition(Map.of(new LogPartition("client-events", 0), 1L));
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        versions.forEach(taker::take);
    }
}
