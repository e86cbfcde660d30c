package org.clientele.eventdelivery.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregateCollectionTests {

    private final TestStore store = new TestStore();
    private final FaultyDatabase faulty = new FaultyDatabase(store.database);
    private AggregateCollection<Order> orders;

    @BeforeEach
    void open() {
        orders = store.aggregates(faulty.database(), Clock.systemUTC())
                .collection("orders", Order.class, Order::remindAt);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsStateVersionAndEventInOneDocument() {
        Stored<Order> created = orders.create(Order.open("o1").placed(), key("c1"));
        assertThat(created).isEqualTo(new Stored<>("o1", 1, Order.open("o1"), "placed", false));
        BsonDocument event = unpublished("o1").get(0).asDocument();
        assertThat(event.getInt64("sequence").getValue()).isEqualTo(1);
        assertThat(event.getString("type").getValue()).isEqualTo("order.placed.v1");
        assertThat(document("o1").getDocument("relay").keySet()).containsExactly("shard", "since");
    }

    @Test
    void answersARepeatedCreationWithTheFirst() {
        orders.create(Order.open("o1").placed(), new CommandKey("c1", "h1"));
        Stored<Order> again = orders.create(Order.open("o1").placed(), new CommandKey("c1", "h1"));
        assertThat(again.repeated()).isTrue();
        assertThat(again.result()).isEqualTo("placed");
        assertThat(unpublished("o1")).hasSize(1);
    }

    @Test
    void refusesACreationWithAnotherBody() {
        orders.create(Order.open("o1").placed(), new CommandKey("c1", "h1"));
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> orders.create(Order.open("o1").placed(), new CommandKey("c1", "h2")));
    }

    @Test
    void findsItsOwnCreationAfterALostReply() {
        faulty.repliesToLose.set(1);
        Stored<Order> created = orders.create(Order.open("o1").placed(), key("c1"));
        assertThat(created.version()).isEqualTo(1);
        assertThat(unpublished("o1")).hasSize(1);
    }

    @Test
    void givesEachOfManyCreationsItsOwnOutcome() {
        orders.create(Order.open("o2").placed(), new CommandKey("c2", "h2"));
        orders.create(Order.open("o3").placed(), new CommandKey("c3", "h3"));
        List<Creation<Order>> outcomes = orders.createAll(List.of(
                new NewAggregate<>(Order.open("o1").placed(), new CommandKey("c1", "h1")),
                new NewAggregate<>(Order.open("o2").placed(), new CommandKey("c2", "h2")),
                new NewAggregate<>(Order.open("o3").placed(), new CommandKey("c3", "other")),
                new NewAggregate<>(Order.open("o1").placed(), new CommandKey("c1", "h1"))));
        assertThat(outcomes.get(0)).isInstanceOf(Creation.Created.class);
        assertThat(outcomes.get(1)).isInstanceOf(Creation.Existing.class);
        assertThat(outcomes.get(2)).isInstanceOf(Creation.KeyReused.class);
        assertThat(outcomes.get(3)).isInstanceOf(Creation.Existing.class);
    }

    @Test
    void startsADraftWithoutPublishing() {
        assertThat(orders.draft(Order.open("o1"), key("c1")).version()).isZero();
        assertThat(document("o1")).doesNotContainKeys("unpublished", "relay");
        assertThat(orders.change("o1", key("c2"), Order::placed).version()).isEqualTo(1);
    }

    @Test
    void numbersEachFactOfAChangeAndItsCompanions() {
        orders.create(Order.open("o1").placed(), key("c1"));
        Stored<Order> changed = orders.change(
                "o1",
                key("c2"),
                order -> Change.to(order.with("pen"))
                        .fact(order.fact("order.line-added.v1"))
                        .fact(order.fact("order.closed.v1"))
                        .with(order.fact("order.profile.v1")));
        assertThat(changed.version()).isEqualTo(3);
        assertThat(sequences("o1")).containsExactly(1L, 2L, 3L, 3L);
    }

    @Test
    void decidesAgainAfterALostRace() {
        orders.create(Order.open("o1").placed(), key("c1"));
        var first = new AtomicBoolean(true);
        Stored<Order> changed = orders.change("o1", key("mine"), order -> {
            if (first.getAndSet(false)) {
                orders.change("o1", key("theirs"), other -> other.adding("theirs"));
            }
            return order.adding("mine");
        });
        assertThat(changed.state().lines()).containsExactly("theirs", "mine");
        assertThat(changed.version()).isEqualTo(3);
    }

    @Test
    void answersARepeatedCommandFromWhatItKept() {
        orders.create(Order.open("o1").placed(), key("c1"));
        orders.change("o1", key("c2"), order -> order.adding("pen"));
        orders.change("o1", key("c3"), order -> order.adding("ink"));
        Stored<Order> again = orders.change("o1", key("c2"), order -> order.adding("pen"));
        assertThat(again.repeated()).isTrue();
        assertThat(again.result()).isEqualTo("pen");
        assertThat(again.state().lines()).containsExactly("pen", "ink");
    }

    @Test
    void refusesAKnownKeyWithAnotherBody() {
        orders.create(Order.open("o1").placed(), key("c1"));
        orders.change("o1", new CommandKey("c2", "h1"), order -> order.adding("pen"));
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> orders.change("o1", new CommandKey("c2", "h2"), order -> order.adding("ink")));
    }

    @Test
    void findsItsOwnChangeAfterALostReply() {
        orders.create(Order.open("o1").placed(), key("c1"));
        faulty.repliesToLose.set(1);
        Stored<Order> changed = orders.change("o1", key("c2"), order -> order.adding("pen"));
        assertThat(changed.state().lines()).containsExactly("pen");
        assertThat(sequences("o1")).containsExactly(1L, 2L);
    }

    @Test
    void keepsTheLastTwentyCommands() {
        orders.create(Order.open("o1").placed(), key("c0"));
        IntStream.rangeClosed(1, 25).forEach(n -> orders.change("o1", key("c" + n), order -> order.adding("x")));
        assertThat(document("o1").getArray("commands")).hasSize(20);
    }

    @Test
    void refusesAStaleVersionButAnswersItsRepeat() {
        orders.create(Order.open("o1").placed(), key("c1"));
        orders.change("o1", 1, key("c2"), order -> order.adding("pen"));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> orders.change("o1", 1, key("c3"), order -> order.adding("ink")));
        assertThat(orders.change("o1", 1, key("c2"), order -> order.adding("pen"))
                        .repeated())
                .isTrue();
    }

    @Test
    void refusesToChangeWhatDoesNotExist() {
        assertThatExceptionOfType(NoSuchAggregateException.class)
                .isThrownBy(() -> orders.change("none", key("c1"), Change::none));
    }

    @Test
    void writesNothingForNoChange() {
        orders.create(Order.open("o1").placed(), key("c1"));
        BsonDocument before = document("o1");
        assertThat(orders.change("o1", key("c2"), Change::none).version()).isEqualTo(1);
        assertThat(document("o1")).isEqualTo(before);
    }

    @Test
    void removesFieldsThatBecameAbsentAndLeavesUnknownOnes() {
        orders.create(Order.open("o1").remindAt(TestStore.NOW).placed(), key("c1"));
        store.database
                .getCollection("orders")
                .updateOne(
                        new BsonDocument("_id", new BsonString("o1")),
                        BsonDocument.parse("{$set: {added: 'by a newer program'}}"));
        orders.change("o1", key("c2"), order -> Change.to(order.remindAt(null)).fact(order.fact("order.closed.v1")));
        assertThat(document("o1")).doesNotContainKeys("remindAt", "due").containsKey("added");
    }

    @Test
    void movesTheDueInstantWithTheState() {
        orders.create(Order.open("o1").remindAt(TestStore.NOW).placed(), key("c1"));
        assertThat(dueAt("o1")).isEqualTo(TestStore.NOW.toEpochMilli());
        var later = TestStore.NOW.plus(Duration.ofDays(1));
        orders.change("o1", key("c2"), order -> Change.to(order.remindAt(later)));
        assertThat(dueAt("o1")).isEqualTo(later.toEpochMilli());
    }

    @Test
    void refusesChangesWhileTheBrokerIsAway() {
        orders.create(Order.open("o1").placed(), key("c0"));
        IntStream.range(1, 60).forEach(n -> orders.change("o1", key("c" + n), order -> order.adding("x")));
        assertThatExceptionOfType(OutboxFullException.class)
                .isThrownBy(() -> orders.change("o1", key("one more"), order -> order.adding("x")));
        assertThat(orders.find("o1").orElseThrow().version()).isEqualTo(60);
    }

    @Test
    void refusesAnEventThatIsTooLargeBeforeWriting() {
        orders.create(Order.open("o1").placed(), key("c1"));
        assertThatExceptionOfType(EventTooLargeException.class)
                .isThrownBy(() -> orders.change(
                        "o1",
                        key("c2"),
                        order -> Change.to(order)
                                .fact(new Outgoing("order-events", "o1", "o1", "order.said.v1", "x".repeat(70_000)))));
        assertThat(orders.find("o1").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void changesManyAtOnceInOrderForEachId() {
        create("o1", "o2");
        List<Stored<Order>> changed = orders.changeAll(
                List.of(add("o1", "a", "k1"), add("o2", "b", "k2"), add("o1", "c", "k3"), add("o1", "a", "k1")));
        assertThat(changed).extracting(Stored::version).containsExactly(2L, 2L, 3L, 3L);
        assertThat(changed).extracting(Stored::repeated).containsExactly(false, false, false, true);
        assertThat(orders.find("o1").orElseThrow().state().lines()).containsExactly("a", "c");
        assertThat(sequences("o1")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void carriesOutMoreCommandsForOneIdThanItKeeps() {
        create("o1");
        List<Command<Order>> many = IntStream.range(0, 45)
                .mapToObj(n -> add("o1", "l" + n, "k" + n))
                .toList();
        orders.changeAll(many);
        assertThat(orders.find("o1").orElseThrow().state().lines())
                .isEqualTo(IntStream.range(0, 45).mapToObj(n -> "l" + n).toList());
    }

    @Test
    void writesTheOthersBeforeThrowingWhatOneCommandThrew() {
        create("o1", "o2");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> orders.changeAll(List.of(
                        new Command<>("o1", key("k1"), order -> {
                            throw new IllegalStateException("not now");
                        }),
                        add("o1", "a", "k2"),
                        add("o2", "b", "k3"))));
        assertThat(orders.find("o1").orElseThrow().state().lines()).containsExactly("a");
        assertThat(orders.find("o2").orElseThrow().state().lines()).containsExactly("b");
    }

    @Test
    void findsWhichOfManyChangesHappenedAfterALostReply() {
        create("o1", "o2");
        faulty.repliesToLose.set(1);
        orders.changeAll(List.of(add("o1", "a", "k1"), add("o2", "b", "k2")));
        assertThat(sequences("o1")).containsExactly(1L, 2L);
        assertThat(sequences("o2")).containsExactly(1L, 2L);
    }

    @Test
    void losesNoChangeOfManyThreads() throws Exception {
        create("o1");
        List<Callable<List<Stored<Order>>>> writers =
                IntStream.range(0, 8).mapToObj(this::sixChanges).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).hasSize(1);
            }
        }
        assertThat(orders.find("o1").orElseThrow().state().lines()).hasSize(48);
        assertThat(sequences("o1"))
                .isEqualTo(LongStream.rangeClosed(1, 49).boxed().toList());
    }

    private Callable<List<Stored<Order>>> sixChanges(int writer) {
        return () -> {
            IntStream.range(0, 5).forEach(n -> orders.change("o1", key(writer + "-" + n), order -> order.adding("x")));
            return orders.changeAll(List.of(add("o1", "x", "bulk" + writer)));
        };
    }

    private void create(String... ids) {
        for (String id : ids) {
            orders.create(Order.open(id).placed(), key("create " + id));
        }
    }

    private static Command<Order> add(String id, String line, String key) {
        Function<Order, Change<Order>> decide = order -> order.adding(line);
        return new Command<>(id, key(key), decide);
    }

    private static CommandKey key(String key) {
        return new CommandKey(key, null);
    }

    private BsonDocument document(String id) {
        return Objects.requireNonNull(store.database
                .getCollection("orders", BsonDocument.class)
                .find(new BsonDocument("_id", new BsonString(id)))
                .first());
    }

    private BsonArray unpublished(String id) {
        return document(id).getArray("unpublished");
    }

    private List<Long> sequences(String id) {
        return unpublished(id).stream()
                .map(event -> event.asDocument().getInt64("sequence").getValue())
                .toList();
    }

    private long dueAt(String id) {
        return document(id).getDocument("due").getDateTime("at").getValue();
    }
}
