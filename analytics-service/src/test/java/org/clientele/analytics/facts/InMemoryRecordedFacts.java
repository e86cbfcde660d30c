package org.clientele.analytics.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A record of one partition; what is recorded beyond the position can be seen already, as in a store. */
public final class InMemoryRecordedFacts implements RecordedFacts {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> late = new ArrayList<>();
    private long position;

    /** Records facts without noting it yet. */
    public void record(Fact... more) {
        facts.addAll(List.of(more));
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
        var offsets = new HashMap<Integer, Long>();
        if (position > 0) {
            offsets.put(0, position);
        }
        if (!late.isEmpty()) {
            offsets.put(LogPosition.LATE, (long) late.size());
        }
        return new LogPosition(offsets);
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        for (int at = Math.toIntExact(from.of(0)); at < facts.size(); at++) {
            taker.take(facts.get(at), at + 1L);
        }
        if (from.of(LogPosition.LATE) < to.of(LogPosition.LATE)) {
            late.forEach(fact -> taker.take(fact, 1));
        }
    }
}
