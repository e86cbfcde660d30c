package org.clientele.eventdelivery.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.DueAggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.RecordedTraces;
import org.clientele.testkit.MovedClock;
import org.clientele.testkit.Scan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class DueWorkTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final By POLICY = By.policy("reminders");
    private static final Aggregate<Reminder, Fired> REMINDERS = Aggregate.<Reminder, Fired>of(
                    "reminders", Reminder.class, Reminder::id, Reminder::after, Facts.none())
            .dueAt(Reminder::dueAt);

    /** Something to be reminded of, and how often it was. */
    public record Reminder(String id, @Nullable Instant dueAt, int fired) {

        Reminder after(Fired event) {
            return new Reminder(id, event.next(), fired + (event.next() == null ? 1 : 0));
        }

        List<Fired> fire(Instant now) {
            return List.of(new Fired(null));
        }
    }

    /** It was due; or it is planned again. */
    public record Fired(@Nullable Instant next) {}

    /** All reminders. */
    private static final class Reminders extends AggregateCollection<Reminder, Fired> {

        Reminders(Aggregates aggregates) {
            super(aggregates, REMINDERS);
        }

        DueAggregates fired(BiFunction<Reminder, Instant, List<? extends Fired>> fire) {
            return firing(POLICY, fire);
        }
    }

    private final TestStore store = new TestStore();
    private final Clock clock = Clock.fixed(TestStore.NOW, ZoneOffset.UTC);
    private final Reminders reminders = new Reminders(store.aggregates(store.database, clock, new Waking()));
    private final RecordedTraces traces = new RecordedTraces(Sampler.alwaysOff());
    private final List<RunningBackground> running = new ArrayList<>();
    private @Nullable DueWork due;

    @AfterEach
    void stop() {
        running.forEach(RunningBackground::close);
        store.close();
    }

    @Test
    void firesWhatIsDueAndLeavesTheRest() {
        create("past", TestStore.NOW.minusSeconds(1));
        create("now", TestStore.NOW);
        create("later", TestStore.NOW.plusMillis(1));
        start();
        await().until(() -> fired("past") + fired("now") == 2);
        assertThat(fired("later")).isZero();
        assertThat(reminders.find("past").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void firesOnceHoweverManyPoll() {
        for (int i = 0; i < 200; i++) {
            create("r" + i, TestStore.NOW.minusSeconds(i));
        }
        for (int i = 0; i < 3; i++) {
            start();
        }
        await().until(() -> fired("r0") + fired("r199") == 2);
        await().until(this::noneIsDue);
        for (int i = 0; i < 200; i++) {
            assertThat(reminders.find("r" + i).orElseThrow().version()).isEqualTo(2);
        }
    }

    @Test
    void goesOnAfterAReminderThatCannotBeFired() {
        create("bad", TestStore.NOW.minusSeconds(5));
        create("good", TestStore.NOW.minusSeconds(1));
        var tries = new AtomicInteger();
        start((reminder, now) -> {
            if (reminder.id().equals("bad") && tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return reminder.fire(now);
        });
        await().until(() -> fired("good") == 1 && fired("bad") == 1);
    }

    @Test
    void letsNoReminderWaitForOneThatNeverFires() {
        create("bad", TestStore.NOW.minusSeconds(5));
        for (int i = 0; i < 20; i++) {
            create("good" + i, TestStore.NOW.minusSeconds(1));
        }
        start((reminder, now) -> {
            if (reminder.id().equals("bad")) {
                throw new IllegalStateException("never");
            }
            return reminder.fire(now);
        });
        await().until(() -> IntStream.range(0, 20).allMatch(i -> fired("good" + i) == 1));
    }

    @Test
    void firesWhatAnInstanceWithMoreShardsHadLeft() {
        for (int i = 0; i < 20; i++) {
            create("r" + i, TestStore.NOW.minusSeconds(i));
        }
        start(Reminder::fire, new Shards(1));
        await().until(this::noneIsDue);
        assertThat(IntStream.range(0, 20).map(i -> fired("r" + i))).containsOnly(1);
    }

    /** As long as one of those that it replaces runs, it plans in shards that nobody else looks at. */
    @Test
    void firesWhatAnInstanceWithMoreShardsPlansAfterwards() {
        var moved = new MovedClock();
        var shard = new DueShard(
                reminders.fired(Reminder::fire), 0, new Shards(1), Duration.ofSeconds(30), moved, traces.trace);
        shard.pass();
        var planned = IntStream.range(0, 20).mapToObj(i -> "r" + i).toList();
        planned.forEach(id -> create(id, Instant.EPOCH));
        shard.pass();
        assertThat(planned).anyMatch(id -> fired(id) == 0);
        moved.pass(Shards.LOOK_AGAIN);
        shard.pass();
        assertThat(planned).allMatch(id -> fired(id) == 1);
    }

    @Test
    void firesAgainWhatIsPlannedAgainForTheSameInstant() {
        create("r", TestStore.NOW.minusSeconds(1));
        start();
        await().until(() -> fired("r") == 1);
        reminders.change(Command.of(
                "r", CommandKey.once(), POLICY, reminder -> List.of(new Fired(TestStore.NOW.minusSeconds(1)))));
        await().until(() -> fired("r") == 2);
    }

    @Test
    void leavesItsLeasesToOthersWhenItStops() {
        start();
        await().until(() -> held() == store.shards.count());
        running.getFirst().close();
        assertThat(held()).isZero();
    }

    @Test
    void wakesForWhatBecomesDueSooner() {
        create("later", TestStore.NOW.plusSeconds(50));
        start();
        await().until(() -> held() == store.shards.count());
        create("now", TestStore.NOW);
        await().until(() -> fired("now") == 1);
        assertThat(fired("later")).isZero();
    }

    /** Tells the due work of each write, as the service does. */
    private final class Waking implements Wakeups {

        @Override
        public void unpublished(int shard) {}

        @Override
        public void due(String collection, int shard, Instant at) {
            if (due != null) {
                due.due(collection, shard, at);
            }
        }
    }

    private long held() {
        return Scan.count(store.database.getCollection("leases"), Filters.gt("until", Instant.now()));
    }

    @Test
    void firesWhatBeganInARecordedTraceByItselfAndAsAStepOfThat() {
        create("plain", TestStore.NOW);
        create("traced", TestStore.NOW);
        trace("traced");
        var within = new ConcurrentHashMap<String, String>();
        start((reminder, now) -> {
            within.put(reminder.id(), String.valueOf(traces.trace.id()));
            return reminder.fire(now);
        });
        await().until(() -> fired("plain") + fired("traced") == 2);
        assertThat(within).isEqualTo(Map.of("plain", "null", "traced", TRACE));
        assertThat(traces.spans())
                .singleElement()
                .satisfies(span -> assertThat(span.getName()).isEqualTo("due reminders"));
    }

    @Test
    void isHeldUpByNoneThatFailsInItsTrace() {
        for (var id : List.of("bad", "traced", "plain")) {
            create(id, TestStore.NOW);
        }
        trace("bad", "traced");
        start((reminder, now) -> {
            if (reminder.id().equals("bad")) {
                throw new IllegalStateException("never");
            }
            return reminder.fire(now);
        });
        await().until(() -> fired("traced") + fired("plain") == 2);
        assertThat(fired("bad")).isZero();
    }

    /** Each would wait for the store as long as the first. */
    @Test
    void triesNoOtherWhileTheStoreIsAway() {
        create("first", TestStore.NOW.minusSeconds(1));
        create("second", TestStore.NOW);
        trace("first", "second");
        var tried = new ConcurrentLinkedQueue<String>();
        start(
                (reminder, now) -> {
                    tried.add(reminder.id());
                    throw new MongoTimeoutException("away");
                },
                new Shards(1));
        await().until(() -> tried.size() > 1);
        assertThat(tried).containsOnly("first");
    }

    /** As if they had begun in a trace that is recorded. */
    private void trace(String... ids) {
        store.database
                .getCollection("reminders")
                .updateMany(Filters.in("_id", ids), Updates.set("trace", "00-" + TRACE + "-00f067aa0ba902b7-01"));
    }

    private void start() {
        start(Reminder::fire);
    }

    private void start(BiFunction<Reminder, Instant, List<? extends Fired>> fire) {
        start(fire, store.shards);
    }

    private void start(BiFunction<Reminder, Instant, List<? extends Fired>> fire, Shards shards) {
        var instance = new RunningBackground(store.database, Duration.ofMillis(300));
        due = new DueWork(instance.background, shards, Duration.ofSeconds(30), clock, traces.trace);
        due.register(reminders.fired(fire));
        running.add(instance.start());
    }

    private void create(String id, Instant due) {
        reminders.create(new Beginning<>(new Reminder(id, due, 0), CommandKey.once(), POLICY, List.of(new Fired(due))));
    }

    private int fired(String id) {
        return reminders.find(id).orElseThrow().state().fired();
    }

    private boolean noneIsDue() {
        return Scan.count(store.database.getCollection("reminders"), Filters.exists("due")) == 0;
    }
}
