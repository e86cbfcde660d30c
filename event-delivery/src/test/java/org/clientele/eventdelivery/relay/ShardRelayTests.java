package org.clientele.eventdelivery.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.FaultyDatabase;
import org.clientele.eventdelivery.aggregate.Order;
import org.clientele.eventdelivery.aggregate.Orders;
import org.clientele.eventdelivery.aggregate.Outbox;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.eventdelivery.background.RunningBackground;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.testkit.MovedClock;
import org.clientele.testkit.Scan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardRelayTests {

    private final TestStore store = new TestStore();
    private final FaultyDatabase faulty = new FaultyDatabase(store.database);
    private final Shards shards = new Shards(1);
    private final MovedClock clock = new MovedClock();
    private final List<RunningBackground> running = new CopyOnWriteArrayList<>();
    private final Aggregates aggregates = new Aggregates(
            faulty.database(),
            store.outboxes,
            new Unpublished(Clock.systemUTC(), CurrentTrace.NONE),
            shards,
            new Waking(),
            Clock.systemUTC());
    private final Orders orders = new Orders(aggregates);
    private final List<ProducerRecord<String, byte[]>> sent = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(RunningBackground::close);
        store.close();
    }

    /** Tells the last instance that was started, as if the write were its own. */
    private final class Waking implements Wakeups {

        @Override
        public void unpublished(int shard) {
            if (!running.isEmpty()) {
                running.getLast().background.wake(ShardRelay.name(shard));
            }
        }

        @Override
        public void due(String collection, int shard, Instant at) {}
    }

    @Test
    void sendsEachEventOnceInOrder() {
        create("o1", "o2");
        orders.add("o1", "pen", "k1");
        start(this::working);
        awaitNothingUnpublished();
        assertThat(sequences("o1")).containsExactly("1", "2");
        assertThat(sequences("o2")).containsExactly("1");
        assertThat(document("o1")).doesNotContainKeys("unpublished", "relay");
    }

    @Test
    void sendsCloudEventsInBinaryMode() {
        create("o1");
        start(this::working);
        await().until(() -> !sent.isEmpty());
        ProducerRecord<String, byte[]> record = sent.getFirst();
        Map<String, String> headers = headers(record);
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/order-service")
                .containsEntry("ce_type", "order.placed.v1")
                .containsEntry("ce_subject", "o1")
                .containsEntry("ce_sequence", "1")
                .containsEntry(
                        "ce_dataschema", "https://clientele.org/contracts/order-events/order.placed.v1/schema.json")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
        assertThat(record.key()).isEqualTo("o1");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"orderId\":\"o1\"}");
    }

    @Test
    void sendsATombstoneForNoData() {
        orders.place("o1");
        orders.change(Command.of("o1", key("close"), Orders.SOMEBODY, Order::close));
        start(this::working);
        await().until(() -> sent.size() == 3);
        assertThat(sent.getLast().value()).isNull();
    }

    @Test
    void keepsWhatArrivedBetweenReadingAndAcknowledging() {
        create("o1");
        var changes = new AtomicInteger();
        start(() -> new Recording() {
            @Override
            public void commitTransaction() {
                super.commitTransaction();
                if (changes.incrementAndGet() == 1) {
                    orders.add("o1", "late", "late");
                }
            }
        });
        awaitNothingUnpublished();
        assertThat(sequences("o1")).containsExactly("1", "2");
    }

    @Test
    void sendsAgainWhatWasNotAcknowledged() {
        create("o1");
        faulty.bulksToRefuse.set(1);
        start(this::working);
        awaitNothingUnpublished();
        assertThat(sequences("o1")).containsExactly("1", "1");
        assertThat(sent.stream().map(record -> headers(record).get("ce_id")).distinct())
                .hasSize(1);
    }

    @Test
    void goesOnWhenTheBrokerIsBack() {
        create("o1");
        var opened = new AtomicInteger();
        start(() -> {
            if (opened.incrementAndGet() < 3) {
                throw new TimeoutException("no broker");
            }
            return working();
        });
        awaitNothingUnpublished();
        assertThat(sequences("o1")).containsExactly("1");
    }

    @Test
    void sendsNothingOfAnAbortedPage() {
        create("o1");
        var opened = new AtomicInteger();
        start(() -> {
            var producer = new Recording();
            if (opened.incrementAndGet() == 1) {
                producer.commitTransactionException = new TimeoutException("lost the broker");
            }
            return producer;
        });
        awaitNothingUnpublished();
        assertThat(sequences("o1")).containsExactly("1");
        assertThat(opened).hasValue(2);
    }

    @Test
    void givesTheShardUpWhenFenced() {
        create("o1");
        var opened = new AtomicInteger();
        start(() -> {
            opened.incrementAndGet();
            return new Recording() {
                @Override
                public void commitTransaction() {
                    store.database
                            .getCollection("leases")
                            .updateOne(
                                    new BsonDocument(),
                                    BsonDocument.parse(
                                            "{$set: {owner: 'other', until: {$date: '2999-01-01T00:00:00Z'}}}"));
                    throw new InvalidProducerEpochException("fenced");
                }
            };
        });
        await().until(() -> opened.get() == 1);
        await().during(Duration.ofMillis(300)).until(() -> opened.get() == 1);
        assertThat(sent).isEmpty();
    }

    @Test
    void letsOneOfTwoRelaysWork() {
        var opened = new AtomicInteger();
        start(() -> counted(opened));
        await().until(() -> opened.get() == 1);
        start(() -> counted(opened));
        create("o1");
        awaitNothingUnpublished();
        assertThat(opened).hasValue(1);
        running.getFirst().close();
        await().until(() -> opened.get() == 2);
    }

    @Test
    void wakesAtOnceForAWriteHere() {
        start(this::working);
        create("o0");
        awaitNothingUnpublished();
        create("o1");
        await().until(() -> !sequences("o1").isEmpty());
    }

    @Test
    void wakesAtOnceForAWriteInAnotherInstance() {
        start(this::working);
        create("o0");
        awaitNothingUnpublished();
        start(this::working);
        create("o1");
        await().until(() -> !sequences("o1").isEmpty());
    }

    /** Whether it was away before the service started, or goes while something is sent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void knowsSinceWhenRecordsWaitForABrokerThatIsAway(boolean fromTheStart) {
        create("o1");
        var relay = relay(() -> away(fromTheStart));
        assertThatExceptionOfType(KafkaException.class).isThrownBy(relay::pass);
        var since = relay.oldest(outbox("orders"));
        assertThat(since).isNotNull();
        assertThatExceptionOfType(KafkaException.class).isThrownBy(relay::pass);
        assertThat(relay.oldest(outbox("orders"))).isEqualTo(since);
        relay.leave();
        assertThat(relay.oldest(outbox("orders"))).isNull();
    }

    @Test
    void publishesTheOthersWhenOneOutboxCannotBePublished() {
        create("o1");
        var others = new Orders(aggregates, "returns");
        others.place("r1");
        var relay = relay(this::refusingOrders);
        assertThatExceptionOfType(TopicAuthorizationException.class).isThrownBy(relay::pass);
        assertThat(sequences("r1")).containsExactly("1");
        assertThat(relay.oldest(outbox("orders"))).isNotNull();
        assertThat(relay.oldest(outbox("returns"))).isNull();
    }

    /** Each attempt to publish it would keep the others waiting, for seconds where its topic is missing. */
    @Test
    void leavesAloneWhatCannotBePublishedForEverLonger() {
        create("o1");
        var others = new Orders(aggregates, "returns");
        others.place("r1");
        var relay = relay(this::refusingOrders);
        assertThatExceptionOfType(TopicAuthorizationException.class).isThrownBy(relay::pass);
        others.place("r2");
        relay.pass();
        assertThat(sequences("r2")).containsExactly("1");
        clock.pass(Duration.ofSeconds(5));
        others.place("r3");
        assertThatExceptionOfType(TopicAuthorizationException.class).isThrownBy(relay::pass);
        clock.pass(Duration.ofSeconds(9));
        relay.pass();
        clock.pass(Duration.ofSeconds(1));
        assertThatExceptionOfType(TopicAuthorizationException.class).isThrownBy(relay::pass);
    }

    /** As long as one of those that it replaces runs, it writes to shards that nobody else looks at. */
    @Test
    void bringsHomeWhatAnInstanceWithMoreShardsWritesAfterwards() {
        var relay = relay(this::working);
        relay.pass();
        var more = new Orders(new Aggregates(
                store.database,
                store.outboxes,
                new Unpublished(Clock.systemUTC(), CurrentTrace.NONE),
                new Shards(100),
                new Waking(),
                Clock.systemUTC()));
        more.place("o1");
        relay.pass();
        assertThat(sent).isEmpty();
        clock.pass(Shards.LOOK_AGAIN);
        relay.pass();
        assertThat(sequences("o1")).containsExactly("1");
    }

    private Recording refusingOrders() {
        return new Recording() {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                if (record.key().equals("o1")) {
                    throw new TopicAuthorizationException("order-events");
                }
                return super.send(record);
            }
        };
    }

    private Outbox outbox(String collection) {
        return store.outboxes.all().stream()
                .filter(one -> one.name().equals(collection))
                .findFirst()
                .orElseThrow();
    }

    private MockProducer<String, byte[]> away(boolean fromTheStart) {
        var producer = working();
        var gone = new KafkaException("the broker is away");
        if (fromTheStart) {
            producer.initTransactionException = gone;
        } else {
            producer.commitTransactionException = gone;
        }
        return producer;
    }

    @Test
    void sendsMoreThanAPage() {
        IntStream.range(0, Outbox.PAGE + 20).forEach(n -> create("o" + n));
        start(this::working);
        awaitNothingUnpublished();
        assertThat(sent).hasSize(Outbox.PAGE + 20);
    }

    private Recording counted(AtomicInteger opened) {
        opened.incrementAndGet();
        return working();
    }

    private Recording working() {
        return new Recording();
    }

    /** Keeps what it committed. */
    private class Recording extends MockProducer<String, byte[]> {

        Recording() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void commitTransaction() {
            List<ProducerRecord<String, byte[]>> page = List.copyOf(uncommittedRecords());
            super.commitTransaction();
            sent.addAll(page);
        }
    }

    private void start(Supplier<Producer<String, byte[]>> producers) {
        new RunningBackground(store.database, Duration.ofMinutes(1), running, relay(producers)).start();
    }

    private ShardRelay relay(Supplier<Producer<String, byte[]>> producers) {
        var shard = new ShardRelay.RelayShard(0, shards, "/order-service", "order-service", Duration.ofMinutes(1));
        return new ShardRelay(
                shard, producers, store.outboxes::all, CurrentTrace.NONE, new SimpleMeterRegistry(), clock);
    }

    private void awaitNothingUnpublished() {
        await().until(() -> Scan.count(store.database.getCollection("orders"), Filters.exists("relay")) == 0);
    }

    private void create(String... ids) {
        for (String id : ids) {
            orders.place(id);
        }
    }

    private static CommandKey key(String key) {
        return new CommandKey(key, null);
    }

    private List<String> sequences(String id) {
        return sent.stream()
                .filter(record -> record.key().equals(id))
                .map(record -> headers(record).getOrDefault("ce_sequence", ""))
                .toList();
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private BsonDocument document(String id) {
        return Objects.requireNonNull(store.database
                .getCollection("orders", BsonDocument.class)
                .find(BsonDocument.parse("{_id: '" + id + "'}"))
                .first());
    }
}
