package org.clientele.eventdelivery.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every loop can rely on; a lease of a minute shows what does not wait for one to run out. */
@Tag("embedded")
class BackgroundTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Within half the lease that is waited for nowhere, however slow the machine. */
    private static final Duration SOON = Duration.ofSeconds(25);

    private final TestStore store = new TestStore();
    private final List<RunningBackground> instances = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(RunningBackground::close);
        store.close();
    }

    /**
     * Counts its passes and rests for a minute after each. A lease that is taken may make one pass more than needed.
     */
    private static final class Counting implements BackgroundWork {

        private final String name;
        private final boolean everywhere;
        private final AtomicInteger passes = new AtomicInteger();
        private final List<Instant> begun = new CopyOnWriteArrayList<>();
        private final AtomicInteger left = new AtomicInteger();
        private volatile Supplier<Pace> next = () -> Pace.rest(MINUTE);

        Counting(String name, boolean everywhere) {
            this.name = name;
            this.everywhere = everywhere;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean everywhere() {
            return everywhere;
        }

        @Override
        public Pace pass() {
            begun.add(Instant.now());
            passes.incrementAndGet();
            return next.get();
        }

        @Override
        public void leave() {
            left.incrementAndGet();
        }
    }

    @Test
    void doesTheWorkInOneInstance() {
        var one = new Counting("work", false);
        var other = new Counting("work", false);
        start(one, MINUTE);
        awaitPasses(one, 1);
        start(other, MINUTE);
        await().during(Duration.ofMillis(300)).until(() -> other.passes.get() == 0);
    }

    @Test
    void doesEverywhereWhatIsForEachInstance() {
        var one = new Counting("work", true);
        var other = new Counting("work", true);
        start(one, MINUTE);
        start(other, MINUTE);
        awaitPasses(one, 1);
        awaitPasses(other, 1);
    }

    @Test
    void takesOverAtOnceFromAnInstanceThatStops() {
        var one = new Counting("work", false);
        var other = new Counting("work", false);
        var first = start(one, MINUTE);
        awaitPasses(one, 1);
        start(other, MINUTE);
        await().during(Duration.ofMillis(200)).until(() -> other.passes.get() == 0);
        first.close();
        awaitPasses(other, 1);
        assertThat(one.left).hasValue(1);
    }

    @Test
    void takesOverFromAnInstanceThatWasKilledWhenItsLeaseHasRunOut() {
        var work = new Counting("work", false);
        Instant runsOut = Instant.now().plusMillis(700).truncatedTo(ChronoUnit.MILLIS);
        store.database
                .getCollection("leases", BsonDocument.class)
                .insertOne(BsonDocument.parse(
                        "{_id: 'work', owner: 'killed', until: {$date: %d}}".formatted(runsOut.toEpochMilli())));
        start(work, MINUTE);
        awaitPasses(work, 1);
        assertThat(work.begun.getFirst()).isAfter(runsOut);
    }

    @Test
    void wakesTheWorkInTheInstanceWhoseTurnItIs() {
        var one = new Counting("work", false);
        var other = new Counting("work", false);
        start(one, MINUTE);
        awaitPasses(one, 1);
        var second = start(other, MINUTE);
        await().during(Duration.ofMillis(200)).until(() -> other.passes.get() == 0);
        int before = one.passes.get();
        second.background.wake("work");
        awaitPasses(one, before + 1);
        assertThat(other.passes).hasValue(0);
    }

    static Stream<RuntimeException> goesOnAfterAPassThatFailed() {
        return Stream.of(new IllegalStateException("the first time"), null);
    }

    @ParameterizedTest
    @MethodSource
    void goesOnAfterAPassThatFailed(@Nullable RuntimeException failure) {
        var work = new Counting("work", false);
        work.next = () -> {
            work.next = () -> Pace.rest(MINUTE);
            if (failure != null) {
                throw failure;
            }
            throw new NoClassDefFoundError("the first time");
        };
        var running = start(work, MINUTE);
        awaitPasses(work, 2);
        assertThat(gauge(running, "clientele.background.age")).isBetween(0.0, 25.0);
        assertThat(gauge(running, "clientele.background.failure.age")).isBetween(0.0, 25.0);
    }

    @Test
    void showsNoAgeOfWhatAnotherInstanceDoes() {
        start(new Counting("work", false), MINUTE);
        var work = new Counting("work", false);
        await().atMost(SOON).until(() -> store.database.getCollection("leases").countDocuments() == 1);
        assertThat(gauge(start(work, MINUTE), "clientele.background.age")).isNaN();
    }

    @Test
    void asksTheStoreNothingForOperatorsWhileItIsAway() {
        var running = start(new Counting("work", true), Duration.ofMillis(200));
        await().atMost(SOON).until(() -> running.background.askStore(() -> 1) == 1);
        store.client.close();
        await().atMost(SOON).until(() -> Double.isNaN(running.background.askStore(() -> 1)));
    }

    @Test
    void keepsAPauseWhoeverWakesIt() {
        var work = new Counting("work", false);
        work.next = () -> Pace.pause(Duration.ofSeconds(1));
        var running = start(work, MINUTE);
        awaitPasses(work, 1);
        running.background.wake("work");
        awaitPasses(work, 2);
        assertThat(Duration.between(work.begun.get(0), work.begun.get(1)))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void leavesWhatAnotherInstanceHasTakenOver() {
        var work = new Counting("work", false);
        work.next = () -> {
            work.next = () -> Pace.rest(MINUTE);
            return Pace.lost();
        };
        start(work, Duration.ofMillis(600));
        await().atMost(SOON).until(() -> work.left.get() >= 1);
        awaitPasses(work, 2);
    }

    @Test
    void startsAgainAfterAStop() {
        var work = new Counting("work", false);
        var running = start(work, MINUTE);
        awaitPasses(work, 1);
        running.background.stop();
        assertThat(running.background.isRunning()).isFalse();
        int before = work.passes.get();
        running.background.start();
        awaitPasses(work, before + 1);
    }

    @Test
    void stopsSoonHoweverManyPassesDoNotEnd() {
        var end = new CountDownLatch(1);
        var stuck = Stream.of("one", "two", "three", "four")
                .map(name -> stuck(name, end))
                .toList();
        var running = new RunningBackground(store.database, MINUTE, stuck.toArray(BackgroundWork[]::new)).start();
        stuck.forEach(work -> awaitPasses(work, 1));
        assertThat(CompletableFuture.runAsync(running::close)).succeedsWithin(Duration.ofSeconds(12));
        assertThat(store.database.getCollection("leases", BsonDocument.class).find())
                .hasSize(4)
                .allMatch(lease -> lease.getDateTime("until").getValue() == 0);
        end.countDown();
    }

    private static Counting stuck(String name, CountDownLatch end) {
        var stuck = new Counting(name, false);
        stuck.next = () -> {
            awaitUninterruptibly(end);
            return Pace.rest(MINUTE);
        };
        return stuck;
    }

    @Test
    void waitsForNoOtherWork() {
        var end = new CountDownLatch(1);
        var stuck = stuck("stuck", end);
        var busy = new Counting("busy", false);
        busy.next = Pace::again;
        new RunningBackground(store.database, MINUTE, instances, stuck, busy).start();
        awaitPasses(stuck, 1);
        awaitPasses(busy, 100);
        assertThat(stuck.passes).hasValue(1);
        end.countDown();
    }

    private static void awaitUninterruptibly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void remembersPlaces() {
        var places = new MongoPlaces(store.database);
        assertThat(places.of("work")).isNull();
        places.remember("work", "here");
        places.remember("other", "there");
        assertThat(places.of("work")).isEqualTo("here");
        places.remember("work", null);
        assertThat(places.of("work")).isNull();
        assertThat(places.of("other")).isEqualTo("there");
    }

    @Test
    void refusesTwoOfOneName() {
        var running = start(new Counting("work", false), MINUTE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> running.background.add(new Counting("work", true)))
                .withMessageContaining("work");
    }

    private static void awaitPasses(Counting work, int atLeast) {
        await().atMost(SOON).until(() -> work.passes.get() >= atLeast);
    }

    private RunningBackground start(BackgroundWork work, Duration lease) {
        return new RunningBackground(store.database, lease, instances, work).start();
    }

    private static double gauge(RunningBackground running, String name) {
        return running.meters.get(name).tag("work", "work").gauge().value();
    }
}
