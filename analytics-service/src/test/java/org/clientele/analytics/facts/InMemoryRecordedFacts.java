package org.clientele.analytics.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A record of one partition; what is recorded beyond the position can be seen already, as in a store. */
public final class InMemoryRecordedFacts implements RecordedFacts {

    private static final LogPartition ONLY = new LogPartition("client-events", 0);

    private final List<Version> facts = new ArrayList<>();
    private final List<Fact> late = new ArrayList<>();
    private long position;

    /** Records facts without noting it yet. */
    public void record(Fact... more) {
        for (var fact : more) {
            record(FactsFixture.version(fact, facts.size() + 1L));
        }
    }

    /** Records a version without noting it yet. */
    public void record(Version version) {
        facts.add(version);
    }

    /** Notes that everything is recorded. */
    public void advance() {
        position = facts.size();
    }

    /** Records a fact that had been passed over, and notes that. */
    public void recordLate(Fact fact) {
        late.add(fact);
    }

    /** Begins a new record. */
    public void clear() {
        facts.clear();
        late.clear();
        position = 0;
    }

    @Override
    public LogPosition position() {
        var offsets = new HashMap<LogPartition, Long>();
        if (position > 0) {
            offsets.put(ONLY, position);
        }
        if (!late.isEmpty()) {
            offsets.put(LogPartition.LATE, (long) late.size());
        }
        return new LogPosition(offsets);
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        for (int at = Math.toIntExact(from.of(ONLY)); at < facts.size(); at++) {
            taker.take(facts.get(at));
        }
        if (from.of(LogPartition.LATE) < to.of(LogPartition.LATE)) {
            late.forEach(fact -> taker.take(FactsFixture.version(fact, 1)));
        }
    }
}
