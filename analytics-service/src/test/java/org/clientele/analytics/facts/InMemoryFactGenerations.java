package org.clientele.analytics.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clientele.eventdelivery.reading.Upsert;
import org.jspecify.annotations.Nullable;

/** Generations of facts in memory, in the steps in which a store does it: what is read in two may change in between. */
public final class InMemoryFactGenerations implements FactGenerations {

    private final Runnable step;
    private final Map<Long, Generation> generations = new HashMap<>();
    private Generations now = Generations.ONE;
    private long settled;

    /** @param step is called before each step, and may let others go first */
    public InMemoryFactGenerations(Runnable step) {
        this.step = step;
    }

    @Override
    public Generations now() {
        step.run();
        return now;
    }

    @Override
    public Generations begin(Generations.MadeBy madeBy) {
        step.run();
        if (now.beside() == null) {
            long next = now.newest() + 1;
            now = new Generations(now.version() + 1, now.current(), next, next, madeBy);
            settled = 0;
        }
        return now;
    }

    @Override
    public void settle(String madeBy, long decision, Choice choice) {
        step.run();
        var pair = List.of(choice.current(), choice.other());
        var there = now.madeBy();
        if (there != null
                && there.id().equals(madeBy)
                && settled < decision
                && now.all().allMatch(pair::contains)) {
            settled = decision;
            now = new Generations(
                    now.version() + 1,
                    choice.current(),
                    choice.keepsOther() ? choice.other() : null,
                    now.newest(),
                    choice.keepsOther() ? there : null);
        }
    }

    @Override
    public Generation of(long generation) {
        return generations.computeIfAbsent(generation, Generation::new);
    }

    @Override
    public void sweep() {
        step.run();
        generations.keySet().removeIf(generation -> !now.has(generation));
    }

    /** The current one, whichever that is when somebody asks. */
    public RecordedFacts current() {
        return new RecordedFacts() {
            @Override
            public LogPosition position() {
                long current = now().current();
                return of(current).position();
            }

            @Override
            public void between(LogPosition from, LogPosition to, Taker taker) {
                of(to.generation()).between(from, to, taker);
            }
        };
    }

    /** One generation; a fact that is there is not written again. */
    public final class Generation implements FactGeneration, FactUpserts, RecordedFacts {

        private final long number;
        private final TreeMap<String, StoredFact> facts = new TreeMap<>();
        private final Map<LogPartition, Long> next = new HashMap<>();

        private Generation(long number) {
            this.number = number;
        }

        /** Records a fact unless it is there. */
        public void put(StoredFact fact) {
            step.run();
            facts.putIfAbsent(fact.id(), fact);
        }

        /** All facts, by their ids, as they count. */
        public Map<String, Version> content() {
            var content = new TreeMap<String, Version>();
            facts.values().stream()
                    .filter(fact -> !fact.isErased())
                    .forEach(fact -> content.put(fact.id(), fact.version()));
            return content;
        }

        @Override
        public FactUpserts upserts() {
            return this;
        }

        @Override
        public RecordedFacts recorded() {
            return this;
        }

        @Override
        public List<StoredFact> after(@Nullable String id, int limit) {
            return page(fact -> id == null || fact.id().compareTo(id) > 0, limit);
        }

        @Override
        public List<StoredFact> find(Collection<String> ids) {
            return page(fact -> ids.contains(fact.id()), Integer.MAX_VALUE);
        }

        @Override
        public void late(Consumer<List<StoredFact>> taker) {
            taker.accept(page(fact -> fact.place().partition().isLate(), Integer.MAX_VALUE));
        }

        @Override
        public List<StoredFact> exchangesAfter(@Nullable String id, int limit) {
            return after(id, Integer.MAX_VALUE).stream()
                    .filter(fact -> fact.id().startsWith("exchange/"))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<StoredFact> exchange(String correspondenceId) {
            return page(fact -> fact.version().fact().subject().equals(correspondenceId), Integer.MAX_VALUE);
        }

        private List<StoredFact> page(Predicate<StoredFact> which, int limit) {
            step.run();
            return facts.values().stream().filter(which).limit(limit).toList();
        }

        @Override
        public void copy(List<StoredFact> copied) {
            step.run();
            copied.forEach(fact -> facts.put(fact.id(), fact));
            if (copied.stream().anyMatch(fact -> fact.place().partition().isLate())) {
                next.merge(LogPartition.LATE, 1L, Long::sum);
            }
        }

        @Override
        public long generations() {
            return number;
        }

        @Override
        public Upsert of(Version version, LogPlace place) {
            throw new UnsupportedOperationException("what is recorded in memory is put");
        }

        @Override
        public void erased(String correspondenceId) {
            step.run();
            var erased = new ErasedExchange(correspondenceId);
            move(
                    fact -> fact.version().fact().subject().equals(correspondenceId),
                    fact -> new Version(
                            erased, fact.version().sequence(), fact.version().known()));
        }

        @Override
        public void notedLate(LogPlace place) {
            step.run();
            move(fact -> fact.place().equals(place), StoredFact::version);
        }

        private void move(Predicate<StoredFact> which, Function<StoredFact, Version> content) {
            var moved = facts.values().stream().filter(which).toList();
            moved.forEach(fact -> facts.put(
                    fact.id(),
                    new StoredFact(
                            fact.id(),
                            content.apply(fact),
                            new LogPlace(LogPartition.LATE, fact.place().offset()))));
            next.merge(LogPartition.LATE, 1L, Long::sum);
        }

        @Override
        public void noted(Map<LogPartition, Long> reached) {
            step.run();
            reached.forEach((partition, offset) -> next.merge(partition, offset, Math::max));
        }

        @Override
        public LogPosition position() {
            step.run();
            return new LogPosition(number, next);
        }

        @Override
        public void between(LogPosition from, LogPosition to, Taker taker) {
            step.run();
            new ArrayList<>(facts.values())
                    .stream()
                            .filter(fact -> fact.place().partition().isLate()
                                    || fact.place().offset()
                                            >= from.of(fact.place().partition()))
                            .forEach(fact -> taker.take(fact.version()));
        }
    }
}
