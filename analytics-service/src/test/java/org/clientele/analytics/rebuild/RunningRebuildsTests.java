package org.clientele.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.clientele.analytics.effort.MinutesPerExchange;
import org.clientele.analytics.facts.Capacity;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.CurrentFacts;
import org.clientele.analytics.facts.Exchange;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.Generations.MadeBy;
import org.clientele.analytics.facts.InMemoryFactGenerations;
import org.clientele.analytics.facts.StoredFact;
import org.clientele.analytics.facts.Version;
import org.clientele.analytics.funnel.Pipeline;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.rebuild.InMemoryLog.Entry;
import org.clientele.analytics.scope.Organisation;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Colleagues;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Crashes, outages and failures of those that go on with a rebuild. */
class RunningRebuildsTests {

    private static final String ID = "r";

    private Runnable trouble = () -> {};
    private final InMemoryFactGenerations generations = new InMemoryFactGenerations(() -> trouble.run());
    private final InMemoryRebuilds rebuilds = new InMemoryRebuilds(() -> {});
    private final InMemoryLog log = new InMemoryLog(() -> {});
    private final SettlingRebuilds settling = new SettlingRebuilds(rebuilds, generations, StoreFixture.CLOCK);

    @BeforeEach
    void tellTheLog() {
        for (int number = 0; number < 9; number++) {
            log.append(number == 4 ? new Entry.Unreadable("x4") : new Entry.Told("x" + number, 1));
            log.handle(number, generations.of(1));
        }
        generations.of(1).noted(Map.of(InMemoryLog.PARTITION, 9L));
    }

    @Test
    void finishWhatWasBegunByWhoeverCameNoFurtherThanTheGeneration() {
        generations.begin(new MadeBy(ID, "olga"));
        run(instance());
        assertThat(one().state()).isEqualTo(RebuildState.BUILT);
        assertThat(one().progress().records()).isEqualTo(9);
        assertThat(one().progress().passedOver()).isEqualTo(1);
        assertThat(one().comparison().same()).isEqualTo(8);
        assertThat(one().comparison().isIdentical()).isTrue();
        assertThat(rebuilds.find(ID).orElseThrow().change().changedBy()).isEqualTo("olga");
    }

    @Test
    void goOnWhereAnInstanceThatWasKilledHadNoted() {
        begin();
        var first = instance();
        for (int passes = 0; passes < 4; passes++) {
            first.pass();
        }
        long noted = one().progress().records();
        assertThat(noted).isBetween(1L, 8L);
        run(instance());
        assertThat(one().progress().records()).isEqualTo(9);
        assertThat(generations.of(2).content()).isEqualTo(generations.of(1).content());
    }

    @Test
    void countNothingTwiceWhenTwoGoOnWithIt() {
        begin();
        var one = instance();
        var other = instance();
        while (one().state() == RebuildState.BUILDING) {
            one.pass();
            other.pass();
        }
        assertThat(one().progress().records()).isEqualTo(9);
    }

    @Test
    void waitForAStoreThatIsAway() {
        begin();
        var instance = instance();
        instance.pass();
        trouble = () -> {
            throw new MongoTimeoutException("away");
        };
        for (int times = 0; times < 9; times++) {
            assertThatThrownBy(instance::pass).isInstanceOf(MongoTimeoutException.class);
        }
        trouble = () -> {};
        run(instance);
        assertThat(one().state()).isEqualTo(RebuildState.BUILT);
    }

    @Test
    void endItInOurWordsWhenItFailsAgainAndAgain() {
        begin();
        var instance = instance();
        instance.pass();
        failBuilding(instance);
        assertThat(one().state()).isEqualTo(RebuildState.FAILED);
        assertThat(one().failure()).doesNotContain("library").isNotEmpty();
        assertThat(instance.pass()).isEqualTo(Pace.rest(Pace.LONGEST));
        assertThat(generations.now().beside()).isEqualTo(2);
        change(now -> now.stop(StoreFixture.CLOCK.instant()));
        instance.pass();
        assertThat(generations.now().beside()).isNull();
    }

    private void failBuilding(RunningRebuilds instance) {
        log.failWith(new IllegalStateException("words of a library"));
        for (int times = 0; times < 4; times++) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(instance::pass);
        }
        instance.pass();
    }

    @Test
    void letGoOfAGenerationThatNobodyKnows() {
        begin();
        change(now -> now.stop(StoreFixture.CLOCK.instant()));
        settling.settle(rebuilds.find(ID).orElseThrow());
        generations.begin(new MadeBy(ID, "a repeated request"));
        assertThat(generations.now().beside()).isEqualTo(3);
        instance().pass();
        assertThat(generations.now().beside()).isNull();
        assertThat(generations.now().current()).isEqualTo(1);
    }

    @Test
    void settleWhatACrashLeftUndone() {
        begin();
        run(instance());
        change(Rebuild::switchOver);
        assertThat(generations.now().current()).isEqualTo(1);
        instance().pass();
        assertThat(generations.now().current()).isEqualTo(2);
    }

    /** Both sides would be the same generation, and of course identical. */
    @Test
    void compareAnewWhatWasSwitchedMeanwhile() {
        begin();
        var instance = instance();
        while (one().state() == RebuildState.BUILDING) {
            instance.pass();
        }
        var begun = one().comparison();
        var steps = new AtomicInteger();
        trouble = () -> {
            if (steps.incrementAndGet() == 4) { // after what is to be compared was looked up
                change(Rebuild::switchOver);
                settling.settle(rebuilds.find(ID).orElseThrow());
            }
        };
        instance.pass();
        assertThat(one().state()).isEqualTo(RebuildState.SWITCHED);
        assertThat(one().comparison()).isEqualTo(begun);
        run(instance);
        assertThat(one().comparison().isIdentical()).isTrue();
    }

    @Test
    void sayThatFiguresWereNotComparedWhereBothDoNotFit() {
        begin();
        run(instance(new Capacity(1)));
        assertThat(one().comparison().isFinished()).isTrue();
        assertThat(one().comparison().figures().notCompared()).contains("do not fit");
        assertThat(one().comparison().isIdentical()).isFalse();
    }

    /** Each exchange takes ten minutes; the last one is about another client in what was rebuilt. */
    @Test
    void findAnEffortThatIsNotTheSame() {
        begin();
        var instance = instance();
        while (one().state() == RebuildState.BUILDING) {
            instance.pass();
        }
        var rebuilt = generations.of(2);
        var last = rebuilt.find(List.of("exchange/x8/1")).getFirst();
        var other = new Exchange("x8", Concerned.client("other"), "email", true, FactsFixture.BEGINNING, null);
        rebuilt.copy(List.of(new StoredFact(last.id(), new Version(other, 1, FactsFixture.BEGINNING), last.place())));
        run(instance);
        assertThat(one().comparison().figures().different()).isZero();
        assertThat(one().comparison().figures().others())
                .containsExactly(
                        new ComparedValues("former-clients", 0, 0),
                        new ComparedValues("effort", 6, 2),
                        new ComparedValues("funnel", 4, 0));
        assertThat(one().comparison().isIdentical()).isFalse();
    }

    /** Nobody has colleagues. */
    private record Nobody() implements Colleagues {

        @Override
        public List<String> inTeamOf(String person) {
            return List.of();
        }

        @Override
        public List<String> inTeam(String teamId) {
            return List.of();
        }

        @Override
        public List<String> inTeamsLedBy(String person) {
            return List.of();
        }
    }

    private void begin() {
        var now = generations.begin(new MadeBy(ID, "olga"));
        settling.begin(now, ID, CommandKey.once(), By.http("olga"));
    }

    private void run(RunningRebuilds instance) {
        while (instance.pass().rest().isZero()) {
            assertThat(one().state()).isNotEqualTo(RebuildState.FAILED);
        }
    }

    private Rebuild one() {
        return rebuilds.find(ID).orElseThrow().state();
    }

    private void change(Function<Rebuild, List<? extends RebuildEvent>> decide) {
        rebuilds.change(Command.of(ID, CommandKey.once(), By.http("olga"), decide));
    }

    private RunningRebuilds instance() {
        return instance(Capacity.UNLIMITED);
    }

    private RunningRebuilds instance(Capacity capacity) {
        var nanos = new AtomicLong();
        var building = new BuildingFacts(
                rebuilds,
                generations,
                log,
                new CopyingFacts(),
                StoreFixture.CLOCK,
                () -> nanos.addAndGet(1_500_000_000));
        var current = new CurrentFacts(
                generations.current(), () -> FactsFixture.freshness(FactsFixture.BEGINNING, 0), capacity);
        var organisation = new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY);
        var making = new MakingFigures(
                RankingFixture.NO_RATES,
                new MinutesPerExchange(Map.of("email", 10)),
                new Pipeline(List.of("new"), Set.of()),
                organisation,
                new Nobody(),
                StoreFixture.CLOCK);
        var figures = new ComparingFigures(current, capacity, generations, making, organisation, StoreFixture.CLOCK);
        return new RunningRebuilds(
                rebuilds, settling, generations, building, new ComparingFacts(), figures, StoreFixture.CLOCK);
    }
}
