package org.clientele.analytics.rebuild;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.InMemoryFactGenerations;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.RecordedLog;
import org.clientele.analytics.facts.StoredFact;
import org.clientele.analytics.facts.Version;
import org.jspecify.annotations.Nullable;

/** A log of one partition in which exchanges are told and erased, and of which some cannot be read. */
final class InMemoryLog implements RecordedLog {

    static final LogPartition PARTITION = new LogPartition("correspondence", 0);

    private final Runnable step;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable RuntimeException failure;

    /** What stands at a place of the log. */
    sealed interface Entry {

        record Told(String subject, long sequence) implements Entry {}

        record Unreadable(String subject) implements Entry {}

        record Tombstone(String subject) implements Entry {}
    }

    InMemoryLog(Runnable step) {
        this.step = step;
    }

    void append(Entry entry) {
        step.run();
        entries.add(entry);
    }

    /** Whoever reads on meets this. */
    void failWith(RuntimeException met) {
        failure = met;
    }

    int size() {
        step.run();
        return entries.size();
    }

    Entry at(long offset) {
        return entries.get(Math.toIntExact(offset));
    }

    static StoredFact fact(String subject, long sequence, long offset) {
        var exchange = new Exchange(subject, Concerned.client("c"), "email", true, FactsFixture.BEGINNING, null);
        return new StoredFact(
                "exchange/" + subject + "/" + sequence,
                new Version(exchange, sequence, FactsFixture.BEGINNING),
                new LogPlace(PARTITION, offset));
    }

    /** Does in one generation what an entry says; whether it can be read. */
    boolean handle(long offset, InMemoryFactGenerations.Generation into) {
        return switch (at(offset)) {
            case Entry.Told told -> {
                into.put(fact(told.subject(), told.sequence(), offset));
                yield true;
            }
            case Entry.Tombstone tombstone -> {
                into.erased(tombstone.subject());
                yield true;
            }
            case Entry.Unreadable unreadable -> false;
        };
    }

    @Override
    public List<Stretch> held() {
        return List.of(new Stretch(PARTITION, 0, size()));
    }

    @Override
    public Recording record(List<Stretch> stretches, FactUpserts into) {
        return new OneByOne(stretches.getFirst(), (InMemoryFactGenerations.Generation) into, false);
    }

    @Override
    public Recording erase(List<Stretch> stretches, FactUpserts into) {
        return new OneByOne(stretches.getFirst(), (InMemoryFactGenerations.Generation) into, true);
    }

    /** One entry is a portion. */
    private final class OneByOne implements Recording {

        private final InMemoryFactGenerations.Generation into;
        private final boolean erasesOnly;
        private Stretch left;

        OneByOne(Stretch stretch, InMemoryFactGenerations.Generation into, boolean erasesOnly) {
            this.left = stretch;
            this.into = into;
            this.erasesOnly = erasesOnly;
        }

        @Override
        public Portion more() {
            if (failure != null) {
                throw failure;
            }
            if (left.from() >= left.end()) {
                return new Portion(List.of(left), 0, 0);
            }
            boolean passedOver =
                    !(erasesOnly && !(at(left.from()) instanceof Entry.Tombstone)) && !handle(left.from(), into);
            left = new Stretch(left.partition(), left.from() + 1, left.end());
            return new Portion(List.of(left), 1, passedOver ? 1 : 0);
        }

        @Override
        public void close() {}
    }
}
