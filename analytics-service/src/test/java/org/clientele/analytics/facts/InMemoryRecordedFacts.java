package org.clientele.analytics.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record of one partition; what is recorded beyond the position can be seen already, as in a store. */
public final class InMemoryRecordedFacts implements RecordedFacts {

    private final List<Fact> facts = new ArrayList<>();
    private long position;

    /** Records facts without noting it yet. */
    public void record(Fact... more) {
        facts.addAll(List.of(more));
    }

    /** Notes that everything is recorded. */
    public void advance() {
        position = facts.size();
    }

    /** Begins a new record. */
    public void clear() {
        facts.clear();
        position = 0;
    }

    @Override
    public LogPosition position() {
        return position == 0 ? LogPosition.BEGINNING : new LogPosition(Map.of(0, position));
    }

    @Override
    public void between(LogPosition from, LogPosition to, Taker taker) {
        for (int at = Math.toIntExact(from.of(0)); at < facts.size(); at++) {
            taker.take(facts.get(at), at + 1L);
        }
    }
}
