package org.clientele.eventdelivery.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every loop can rely on; a lease of a minute shows what does not wait for one to run out. */
@Tag("embedded")
class BackgroundTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(3);

    private final TestStore store = new TestStore();
    private final List<RunningBackground> instances = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(RunningBackground::close);
        store.close();
    }

    /** Counts its passes and rests for ever after each. */
    private static final class Counting implements BackgroundWork {

        private final String name;
        private final boolean everywhere;
        private final AtomicInteger passes = new AtomicInteger();
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
        await().atMost(SOON).until(() -> one.passes.get() == 1);
        start(other, MINUTE);
        await().during(Duration.ofMillis(300)).until(() -> other.passes.get() == 0);
    }

    @Test
    void doesEverywhereWhatIsForEachInstance() {
        var one = new Counting("work", true);
        var other = new Counting("work", true);
        start(one, MINUTE);
        start(other, MINUTE);
        await().atMost(SOON).until(() -> one.passes.get() + other.passes.get() == 2);
    }

    @Test
    void takesOverAtOnceFromAnInstanceThatStops() {
        var one = new Counting("work", false);
        var other = new Counting("work", false);
        var first = start(one, MINUTE);
        await().atMost(SOON).until(() -> one.passes.get() == 1);
        start(other, MINUTE);
        await().during(Duration.ofMillis(200)).until(() -> other.passes.get() == 0);
        first.close();
        await().atMost(SOON).until(() -> other.passes.get() == 1);
        assertThat(one.left).hasValue(1);
    }

    @Test
    void takesOverFromAnInstanceThatWasKilledWhenItsLeaseHasRunOut() {
        var work = new Counting("work", false);
        store.database
                .getCollection("leases", BsonDocument.class)
                .insertOne(BsonDocument.parse("{_id: 'work', owner: 'killed', until: {$date: %d}}"
                        .formatted(System.currentTimeMillis() + 1_000)));
        start(work, Duration.ofSeconds(10));
        await().during(Duration.ofMillis(500)).until(() -> work.passes.get() == 0);
        await().atMost(Duration.ofMillis(1_500)).until(() -> work.passes.get() == 1);
    }

    @Test
    void wakesTheWorkInTheInstanceWhoseTurnItIs() {
        var one = new Counting("work", false);
        var other = new Counting("work", false);
        start(one, MINUTE);
        await().atMost(SOON).until(() -> one.passes.get() == 1);
        var second = start(other, MINUTE);
        second.background.wake("work");
        await().atMost(SOON).until(() -> one.passes.get() == 2);
        assertThat(other.passes).hasValue(0);
    }

    @Test
    void goesOnAfterAPassThatFailed() {
        var work = new Counting("work", false);
        work.next = () -> {
            work.next = () -> Pace.rest(MINUTE);
            throw new IllegalStateException("the first time");
        };
        var running = start(work, MINUTE);
        await().atMost(SOON).until(() -> work.passes.get() == 2);
        assertThat(gauge(running, "clientele.background.age")).isBetween(0.0, 5.0);
        assertThat(gauge(running, "clientele.background.failure.age")).isBetween(0.0, 5.0);
    }

    @Test
    void showsNoAgeOfWhatAnotherInstanceDoes() {
        start(new Counting("work", false), MINUTE);
        var work = new Counting("work", false);
        await().atMost(SOON).until(() -> store.database.getCollection("leases").countDocuments() == 1);
        assertThat(gauge(start(work, MINUTE), "clientele.background.age")).isNaN();
    }

    @Test
    void keepsAPauseWhoeverWakesIt() {
        var work = new Counting("work", false);
        work.next = () -> Pace.pause(Duration.ofSeconds(2));
        var running = start(work, MINUTE);
        await().atMost(SOON).until(() -> work.passes.get() == 1);
        running.background.wake("work");
        await().during(Duration.ofMillis(300)).until(() -> work.passes.get() == 1);
        await().atMost(SOON).until(() -> work.passes.get() > 1);
    }

    @Test
    void leavesWhatAnotherInstanceHasTakenOver() {
        var work = new Counting("work", false);
        work.next = () -> {
            work.next = () -> Pace.rest(MINUTE);
            return Pace.lost();
        };
        start(work, Duration.ofMillis(600));
        await().atMost(SOON).until(() -> work.left.get() == 1);
        await().atMost(SOON).until(() -> work.passes.get() == 2);
    }

    @Test
    void startsAgainAfterAStop() {
        var work = new Counting("work", false);
        var running = start(work, MINUTE);
        await().atMost(SOON).until(() -> work.passes.get() == 1);
        running.background.stop();
        assertThat(running.background.isRunning()).isFalse();
        running.background.start();
        await().atMost(SOON).until(() -> work.passes.get() == 2);
    }

    @Test
    void refusesTwoOfOneName() {
        var running = start(new Counting("work", false), MINUTE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> running.background.add(new Counting("work", true)))
                .withMessageContaining("work");
    }

    private RunningBackground start(BackgroundWork work, Duration lease) {
        return new RunningBackground(store.database, lease, instances, work).start();
    }

    private static double gauge(RunningBackground running, String name) {
        return running.meters.get(name).tag("work", "work").gauge().value();
    }
}
