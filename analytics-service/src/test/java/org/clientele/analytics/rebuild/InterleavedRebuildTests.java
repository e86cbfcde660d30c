package org.clientele.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.Generations;
import org.clientele.analytics.facts.InMemoryFactGenerations;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.rebuild.InMemoryLog.Entry;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.testkit.Interleaving;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Test;

/** Whatever happens while the log is recorded once more, and in whatever order, both generations end as the same. */
class InterleavedRebuildTests {

    private static final By OLGA = By.http("olga");
    private static final String ID = "rebuild";

    @Test
    void missesNothingThatComesMeanwhile() {
        tryAll(2, 0, world -> {
            world.log.append(new Entry.Told("a", 1));
            world.actor(() -> world.consume(2));
            world.actor(() -> world.log.append(new Entry.Told("b", 1)));
            world.actor(world::rebuild);
        });
    }

    @Test
    void goesOnWhereAnotherWasKilledAndMeetsNobodyWhoGoesOnToo() {
        tryAll(1, 1, world -> {
            world.log.append(new Entry.Told("a", 1));
            world.log.append(new Entry.Tombstone("a"));
            world.actor(() -> world.consume(2));
            world.actor(world::rebuild);
            world.actor(world::rebuild);
        });
    }

    @Test
    void erasesWhatIsErasedMeanwhile() {
        tryAll(2, 0, world -> {
            world.log.append(new Entry.Told("a", 1));
            world.actor(() -> world.consume(2));
            world.actor(() -> world.log.append(new Entry.Tombstone("a")));
            world.actor(world::rebuild);
        });
    }

    @Test
    void takesOverWhatIsDrivenAgainMeanwhile() {
        tryAll(3, 0, world -> {
            world.log.append(new Entry.Unreadable("a"));
            world.log.append(new Entry.Told("b", 1));
            world.consume(2);
            world.actor(() -> world.driveAgain("a", 0));
            world.actor(world::rebuild);
        });
    }

    @Test
    void erasesWhatIsDrivenAgainAndErasedMeanwhile() {
        tryAll(3, 0, world -> {
            world.log.append(new Entry.Unreadable("a"));
            world.consume(1);
            world.driveAgain("a", 0);
            world.log.append(new Entry.Tombstone("a"));
            world.actor(() -> world.consume(1));
            world.actor(world::rebuild);
        });
    }

    @Test
    void neverAnswersFromAPartOfTheFacts() {
        tryAll(2, 0, world -> {
            world.log.append(new Entry.Told("a", 1));
            world.log.append(new Entry.Told("b", 1));
            world.consume(2);
            world.rebuild();
            world.actor(world::readAllOfIt);
            world.actor(() -> {
                world.change(Rebuild::switchOver);
                world.change(one -> one.stop(StoreFixture.CLOCK.instant()));
                world.generations.sweep();
            });
            world.actor(() -> {
                world.change(Rebuild::switchOver);
                world.change(Rebuild::switchBack);
            });
        });
    }

    private static void tryAll(int switches, int crashes, Consumer<World> story) {
        int tried = new Interleaving(switches, crashes).tryAll(step -> {
            var world = new World(step);
            story.accept(world);
            return world;
        });
        assertThat(tried).isGreaterThan(50);
    }

    /** A log, its live consumer, an operator and one who rebuilds. */
    private static final class World extends Interleaving.World {

        private final InMemoryFactGenerations generations;
        private final InMemoryRebuilds rebuilds;
        private final InMemoryLog log;
        private Generations seen = Generations.ONE;
        private long committed;

        World(Runnable step) {
            generations = new InMemoryFactGenerations(step);
            rebuilds = new InMemoryRebuilds(step);
            log = new InMemoryLog(step);
        }

        /** Reads what has come, a record each time, as consumers do: steadily, then the note, then the commit. */
        void consume(int most) {
            for (int polls = 0; polls < most && committed < log.size(); polls++) {
                long polled = committed;
                steadily(() -> into().forEach(generation -> log.handle(polled, generation)));
                into().forEach(generation -> generation.noted(Map.of(InMemoryLog.PARTITION, polled + 1)));
                committed = polled + 1;
            }
        }

        /** As an operator has a parked record handled after all. */
        void driveAgain(String subject, long offset) {
            steadily(() -> {
                into().forEach(generation -> generation.put(InMemoryLog.fact(subject, 1, offset)));
                into().forEach(generation -> generation.notedLate(new LogPlace(InMemoryLog.PARTITION, offset)));
            });
        }

        private void steadily(Runnable repeatable) {
            long before;
            do {
                before = look();
                repeatable.run();
            } while (look() != before);
        }

        private long look() {
            seen = seen.orNewer(generations.now());
            return seen.ground();
        }

        private List<InMemoryFactGenerations.Generation> into() {
            return seen.all().mapToObj(generations::of).toList();
        }

        /** Begins it, or goes on with it, to its end. */
        void rebuild() {
            var settling = new SettlingRebuilds(rebuilds, generations, StoreFixture.CLOCK);
            if (rebuilds.find(ID).isEmpty()) {
                var now = generations.begin(new Generations.MadeBy(ID, "olga"));
                settling.begin(now, ID, CommandKey.once(), OLGA);
            }
            var nanos = new AtomicLong();
            var building = new BuildingFacts(
                    rebuilds,
                    generations,
                    log,
                    new CopyingFacts(),
                    StoreFixture.CLOCK,
                    () -> nanos.addAndGet(1_500_000_000));
            while (state() == RebuildState.BUILDING) {
                building.goOn(rebuilds.find(ID).orElseThrow().state());
            }
        }

        private RebuildState state() {
            return rebuilds.find(ID).orElseThrow().state().state();
        }

        void change(Function<Rebuild, List<? extends RebuildEvent>> decide) {
            try {
                var changed = rebuilds.change(Command.of(ID, CommandKey.once(), OLGA, decide));
                new SettlingRebuilds(rebuilds, generations, StoreFixture.CLOCK).settle(changed);
            } catch (WrongRebuildStateException stoppedMeanwhile) {
                assertThat(state()).isEqualTo(RebuildState.STOPPED);
            }
        }

        void readAllOfIt() {
            var current =
                    new CurrentFacts(generations.current(), () -> FactsFixture.freshness(FactsFixture.BEGINNING, 0));
            for (int readings = 0; readings < 2; readings++) {
                assertThat(current.read(facts -> facts.exchanges().size()).figure())
                        .isEqualTo(2);
            }
        }

        @Override
        protected void check() {
            if (rebuilds.find(ID).isEmpty() || state() == RebuildState.BUILDING) {
                rebuild();
            }
            consume(log.size());
            if (state() == RebuildState.STOPPED) {
                return;
            }
            var pair = rebuilds.find(ID).orElseThrow().state().generations();
            var rebuilt = generations.of(pair.rebuilt());
            assertThat(rebuilt.content())
                    .isEqualTo(generations.of(pair.former()).content());
            assertThat(Objects.requireNonNull(rebuilt.position()).of(InMemoryLog.PARTITION))
                    .isEqualTo(log.size());
            assertThat(folded(pair.rebuilt())).isEqualTo(folded(pair.former()));
        }

        private List<Object> folded(long generation) {
            var facts = new CurrentFacts(
                    generations.of(generation), () -> FactsFixture.freshness(FactsFixture.BEGINNING, 0));
            return facts.read(now -> now.exchanges()
                            .newest(Long.MAX_VALUE)
                            .<Object>map(exchange -> exchange.correspondenceId())
                            .sorted()
                            .toList())
                    .figure();
        }
    }
}
