package org.clientele.eventdelivery.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.eventdelivery.aggregate.Orders.SOMEBODY;
import static org.clientele.eventdelivery.aggregate.Orders.adding;
import static org.clientele.eventdelivery.aggregate.Orders.placing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.clientele.eventdelivery.aggregate.Order.Happening;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.clientele.eventdelivery.failure.TooBusyException;
import org.clientele.testkit.InterruptedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregateCollectionTests extends RepositoryContract {

    private final TestStore store = new TestStore();
    private final FaultyDatabase faulty = new FaultyDatabase(store.database);
    private final Orders orders = new Orders(store.aggregates(faulty.database(), Clock.systemUTC()));

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Repository<Order, Happening> orders() {
        return orders;
    }

    @Override
    List<String> published(String id) {
        return waiting(id).stream()
                .map(event -> event.getString("type").getValue())
                .toList();
    }

    @Test
    void keepsStateVersionAndRecordsInOneDocument() {
        orders.place("o1");
        var document = orders.document("o1");
        assertThat(document.keySet())
                .containsExactlyInAnyOrder(
                        "_id", "state", "index", "version", "changed", "creation", "unpublished", "relay");
        assertThat(document.getDocument("relay").keySet()).containsExactly("shard", "since");
        assertThat(document.getDocument("index")).isEqualTo(BsonDocument.parse("{openLines: 0}"));
    }

    @Test
    void numbersWhatAnEventPublishesWithItsVersion() {
        orders.place("o1");
        orders.change(Command.of("o1", key("c2"), SOMEBODY, Order::close));
        assertThat(sequences("o1")).containsExactly(1L, 2L, 2L);
    }

    @Test
    void movesWhatAnAggregateIsFoundByWithItsState() {
        orders.place("o1");
        orders.add("o1", "pen", "k1");
        assertThat(orders.document("o1").getDocument("index")).isEqualTo(BsonDocument.parse("{openLines: 1}"));
        orders.change(Command.of("o1", key("c2"), SOMEBODY, Order::close));
        assertThat(orders.document("o1").getDocument("index")).isEmpty();
    }

    @Test
    void findsItsOwnBeginningAfterALostReply() {
        faulty.repliesToLose.set(1);
        assertThat(orders.place("o1").version()).isEqualTo(1);
        assertThat(sequences("o1")).containsExactly(1L);
    }

    @Test
    void findsItsOwnChangeAfterALostReply() {
        orders.place("o1");
        faulty.repliesToLose.set(1);
        assertThat(orders.add("o1", "pen", "k1").state().lines()).containsExactly("pen");
        assertThat(sequences("o1")).containsExactly(1L, 2L);
    }

    @Test
    void findsWhichOfManyChangesHappenedAfterALostReply() {
        orders.place("o1");
        orders.place("o2");
        faulty.repliesToLose.set(1);
        orders.changeAll(List.of(adding("o1", "a", "k1"), adding("o2", "b", "k2")));
        assertThat(sequences("o1")).containsExactly(1L, 2L);
        assertThat(sequences("o2")).containsExactly(1L, 2L);
    }

    /** As after another server took over that had not heard of the first change yet. */
    @Test
    void tellsNobodyOfARepeatedChangeThatIsLost() {
        orders.place("o1");
        var before = orders.document("o1");
        orders.add("o1", "pen", "k1");
        var isLost = new AtomicBoolean();
        var meanwhile = InterruptedDatabase.after(0, store.database, () -> isLost.set(restore(before)));
        var repeated = new Orders(store.aggregates(meanwhile, Clock.systemUTC())).add("o1", "pen", "k1");
        assertThat(isLost).as("it was confirmed after it had been read").isTrue();
        assertThat(repeated.version()).isEqualTo(2);
        assertThat(orders.find("o1")).contains(repeated);
        assertThat(sequences("o1")).containsExactly(1L, 2L);
    }

    private boolean restore(BsonDocument order) {
        return store.database
                .getCollection("orders", BsonDocument.class)
                .replaceOne(new BsonDocument("_id", order.get("_id")), order)
                .wasAcknowledged();
    }

    @Test
    void decidesAgainAfterALostRace() {
        orders.place("o1");
        var first = new AtomicBoolean(true);
        var changed = orders.change(Command.of("o1", key("mine"), SOMEBODY, order -> {
            if (first.getAndSet(false)) {
                orders.add("o1", "theirs", "theirs");
            }
            return order.add("mine");
        }));
        assertThat(changed.state().lines()).containsExactly("theirs", "mine");
        assertThat(changed.version()).isEqualTo(3);
    }

    @Test
    void sendsAwayForAWhileWhoLosesEveryRace() {
        orders.place("o1");
        var mine = Command.<Order, Happening>of("o1", key("mine"), SOMEBODY, order -> {
            orders.change(Command.of("o1", CommandKey.once(), SOMEBODY, Order::remind));
            return order.add("mine");
        });
        assertThatExceptionOfType(TooBusyException.class).isThrownBy(() -> orders.change(mine));
        assertThat(orders.find("o1").orElseThrow().state().lines()).isEmpty();
    }

    @Test
    void remembersTheLastTwentyCommandsOnly() {
        orders.place("o1");
        IntStream.rangeClosed(1, 25).forEach(n -> orders.add("o1", "x", "k" + n));
        assertThat(orders.document("o1").getArray("commands")).hasSize(20);
    }

    @Test
    void removesFieldsThatBecameAbsentAndLeavesUnknownOnes() {
        remindAt(TestStore.NOW);
        store.database
                .getCollection("orders")
                .updateOne(
                        new BsonDocument("_id", new BsonString("o1")),
                        BsonDocument.parse("{$set: {'state.added': 'by a newer program'}}"));
        orders.change(Command.of("o1", key("let go"), SOMEBODY, Order::remind));
        assertThat(orders.document("o1")).doesNotContainKey("due");
        assertThat(orders.document("o1").getDocument("state"))
                .doesNotContainKey("remindAt")
                .containsKey("added");
    }

    @Test
    void movesTheDueInstantWithTheState() {
        remindAt(TestStore.NOW);
        assertThat(orders.document("o1").getDocument("due").getDateTime("at").getValue())
                .isEqualTo(TestStore.NOW.toEpochMilli());
    }

    @Test
    void refusesChangesWhileTheBrokerIsAway() {
        orders.place("o1");
        IntStream.range(1, 60).forEach(n -> orders.add("o1", "x", "k" + n));
        assertThatExceptionOfType(OutboxFullException.class).isThrownBy(() -> orders.add("o1", "x", "one more"));
        assertThat(orders.find("o1").orElseThrow().version()).isEqualTo(60);
    }

    @Test
    void refusesAnEventThatIsTooLargeBeforeWriting() {
        orders.place("o1");
        assertThatExceptionOfType(EventTooLargeException.class)
                .isThrownBy(() -> orders.add("o1", "x".repeat(70_000), "k1"));
        assertThat(orders.find("o1").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void numbersTheRecordsOfManyThreadsWithoutAGap() throws Exception {
        changeInManyThreads();
        assertThat(sequences("o1"))
                .isEqualTo(
                        java.util.stream.LongStream.rangeClosed(1, 49).boxed().toList());
    }

    @Test
    void beginsManyInOneBulk() {
        var outcomes = orders.createAll(IntStream.range(0, 1_000)
                .mapToObj(n -> placing("o" + n, key("k" + n)))
                .toList());
        assertThat(outcomes).hasSize(1_000).allMatch(Creation.Created.class::isInstance);
    }

    private void remindAt(Instant at) {
        orders.place("o1");
        orders.change(Command.of("o1", key("remind"), SOMEBODY, order -> List.of(new Happening.ReminderSet(at))));
    }

    private List<BsonDocument> waiting(String id) {
        return Outbox.waiting(orders.document(id));
    }

    private List<Long> sequences(String id) {
        return waiting(id).stream()
                .map(event -> event.getInt64("sequence").getValue())
                .toList();
    }
}
