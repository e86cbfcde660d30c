package org.clientele.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.clientele.analytics.facts.FactsFixture.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CurrentFactsTests {

    private static final Freshness FRESHNESS = FactsFixture.freshness(Instant.parse("2026-03-20T14:00:00Z"), 7);

    private final InMemoryRecordedFacts recorded = new InMemoryRecordedFacts();
    private final CurrentFacts current = new CurrentFacts(recorded, () -> FRESHNESS);

    @Test
    void seesWhatWasRecordedBeforeEachReading() {
        assertThat(projects()).isZero();
        record("p1");
        assertThat(projects()).isEqualTo(1);
        record("p2");
        assertThat(projects()).isEqualTo(2);
    }

    @Test
    void seesWhatWasRecordedOutOfOrderOnceItIsNoted() {
        record("p1");
        projects();
        recorded.record(project("p2", "c", 1));
        recorded.advance();
        recorded.record(project("p3", "c", 1));
        assertThat(projects()).isEqualTo(3);
        recorded.advance();
        assertThat(projects()).isEqualTo(3);
    }

    @Test
    void seesWhatSomebodyDroveAgain() {
        record("p1");
        assertThat(projects()).isEqualTo(1);
        recorded.recordLate(project("p2", "c", 1));
        assertThat(projects()).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsNotInARecordThatWasBegunAnew() {
        record("p1");
        record("p2");
        long version = current.read(Facts::version).figure();
        assertThat(projects()).isEqualTo(2);
        recorded.clear();
        record("p3");
        assertThat(projects()).isEqualTo(1);
        assertThat(current.read(Facts::version).figure()).isGreaterThan(version);
    }

    @Test
    void answersNothingOnceThereIsMoreThanFits() {
        var small = new CurrentFacts(recorded, () -> FRESHNESS, new Capacity(Capacity.CLIENT + 2 * Capacity.PROJECT));
        record("p1");
        record("p2");
        assertThat(small.<Integer>read(facts -> facts.projects().size()).figure())
                .isEqualTo(2);
        assertThat(small.bytes()).isEqualTo(Capacity.CLIENT + 2 * Capacity.PROJECT);
        record("p3");
        for (int times = 0; times < 2; times++) {
            assertThatExceptionOfType(FactsDoNotFitException.class)
                    .isThrownBy(() -> small.read(facts -> facts.projects().size()))
                    .withMessageContaining("give it more memory");
        }
        assertThat(small.bytes()).isZero();
        recorded.clear();
        record("p4");
        assertThat(small.<Integer>read(facts -> facts.projects().size()).figure())
                .isEqualTo(1);
    }

    @Test
    void answersNothingWhileSomebodyElseFoldsForLong() {
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var folded = new CurrentFacts(
                new Slow(recorded, begun, gate), () -> FRESHNESS, Capacity.UNLIMITED, Duration.ofMillis(50));
        record("p1");
        var folding = elsewhere(() -> {
            folded.catchUp();
            return true;
        });
        assertThat(begun).satisfies(CountDownLatch::await);
        assertThat(elsewhere(() -> folded.read(Facts::version)))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(FactsAreFoldedException.class);
        gate.countDown();
        assertThat(folding).succeedsWithin(Duration.ofSeconds(10));
        assertThat(folded.<Integer>read(facts -> facts.projects().size()).figure())
                .isEqualTo(1);
    }

    private static <T> Future<T> elsewhere(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.startVirtualThread(task);
        return task;
    }

    /** Tells what is recorded when it may. */
    private record Slow(RecordedFacts recorded, CountDownLatch begun, CountDownLatch gate) implements RecordedFacts {

        @Override
        public LogPosition position() {
            return recorded.position();
        }

        @Override
        public void between(LogPosition from, LogPosition to, Taker taker) {
            begun.countDown();
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            recorded.between(from, to, taker);
        }
    }

    @Test
    void answersNothingFromAFoldThatBrokeOff() {
        var breaking = new Breaking();
        var broken = new CurrentFacts(breaking, () -> FRESHNESS);
        breaking.breaks = true;
        assertThatIllegalStateException()
                .isThrownBy(() -> broken.read(facts -> facts.projects().size()));
        breaking.breaks = false;
        assertThat(broken.<Integer>read(facts -> facts.projects().size()).figure())
                .isEqualTo(2);
    }

    /** Breaks off between two facts. */
    private static final class Breaking implements RecordedFacts {

        private boolean breaks;

        @Override
        public LogPosition position() {
            return new LogPosition(2, Map.of(new LogPartition("client-events", 0), 2L));
        }

        @Override
        public void between(LogPosition from, LogPosition to, Taker taker) {
            taker.take(FactsFixture.version(project("p1", "c", 1), 1));
            if (breaks) {
                throw new IllegalStateException("the store is away");
            }
            taker.take(FactsFixture.version(project("p2", "c", 1), 1));
        }
    }

    @Test
    void saysTheAgeThatWasFoundBeforeTheFactsWereRead() {
        var asked = new CurrentFacts(recorded, () -> {
            record("p1");
            return FRESHNESS;
        });
        var read = asked.read(facts -> facts.projects().size());
        assertThat(read).isEqualTo(new Dated<>(FRESHNESS, 1));
    }

    @Test
    void letsSeveralReadAtTheSameTime() {
        record("p1");
        assertThat(projects()).isEqualTo(1);
        current.read(facts -> assertThat(CompletableFuture.supplyAsync(this::projects))
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(facts.projects().size()));
    }

    private void record(String projectId) {
        recorded.record(project(projectId, "c", 1));
        recorded.advance();
    }

    private int projects() {
        return current.read(facts -> facts.projects().size()).figure();
    }
}
