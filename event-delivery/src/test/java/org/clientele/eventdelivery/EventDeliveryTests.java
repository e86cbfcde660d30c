package org.clientele.eventdelivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Order;
import org.clientele.eventdelivery.aggregate.Orders;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.clientele.eventdelivery.reading.ConsumerLag;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.eventdelivery.relay.AwaitedSends;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.localbacking.KafkaBroker;
import org.clientele.testkit.LogHistory;
import org.clientele.testkit.Scan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The whole way, on a real broker: from a change over the relay to a handler in another process's place. */
@Tag("embedded")
@ExtendWith(OutputCaptureExtension.class)
class EventDeliveryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private KafkaBroker broker;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() throws Exception {
        broker = KafkaBroker.start(folder, 0);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("order-events", 3, (short) 1)))
                    .all()
                    .get();
        }
        service = startService();
    }

    @AfterEach
    void stop() {
        service.close();
        broker.close();
        store.close();
    }

    @Test
    void carriesEachChangeFromTheAggregateToTheProjection() {
        for (int i = 0; i < 50; i++) {
            orders().place("o" + i);
            orders().add("o" + i, "pen", "add-" + i);
        }
        await().atMost(PATIENCE).until(() -> projected() == 50);
        await().atMost(PATIENCE).until(this::everythingIsPublished);
        assertThat(database().getCollection("seen").find().into(new ArrayList<>()))
                .allSatisfy(seen -> assertThat(seen).containsEntry("sequence", 2L));
    }

    @Test
    void parksWhatItsHandlerRefusesThreeTimesAndGoesOn() {
        orders().place("cursed");
        orders().place("fine");
        await().atMost(PATIENCE).until(() -> projected() == 1);
        var parked = service.getBean(ParkedRecords.class);
        await().atMost(PATIENCE).until(() -> !parked.list(null, 1).isEmpty());
        assertThat(service.getBean(Handlers.class).cursed).hasValue(3);
        assertThat(parked.list(null, 10)).singleElement().satisfies(record -> {
            assertThat(record.keyText()).isEqualTo("cursed");
            assertThat(record.reason()).isEqualTo("failed; the log says where");
        });
    }

    /** Neither what a parser says of it, nor what a handler does, nor where it is shown that it is parked. */
    @Test
    void repeatsNothingThatPeopleTypedInLogsAndReasons(CapturedOutput output) {
        var name = "Ada Lovelace, ada@example.org, +49 361 5550";
        var sends = new AwaitedSends(Map.of("bootstrap.servers", broker.bootstrapServers()));
        sends.accept(record("{\"orderId\": 7, \"item\": \"%s\"}".formatted(name)));
        sends.accept(record("{\"orderId\": [\"%s\"]}".formatted(name)));
        sends.accept(record(name));
        orders().place("cursed");
        var parked = service.getBean(ParkedRecords.class);
        await().atMost(PATIENCE).until(() -> parked.list(null, 10).size() == 4);
        parked.list(null, 10).forEach(one -> parked.redrive(one.id(), By.http("olga")));
        assertThat(parked.list(null, 10))
                .allSatisfy(one -> assertThat(one.reason())
                        .doesNotContain(
                                "Lovelace", "ada@", "361 5550", "cursed", "jackson", "Exception", "org.", "Cannot"));
        assertThat(output)
                .contains("Parked order-events-", IllegalStateException.class.getName())
                .doesNotContain("Lovelace", "ada@example.org", "361 5550", "a cursed order");
    }

    private static ProducerRecord<byte[], byte[]> record(String data) {
        var record = new ProducerRecord<>("order-events", "o1".getBytes(UTF_8), data.getBytes(UTF_8));
        Map.of("specversion", "1.0", "id", "1", "source", "/shop", "type", "order.placed.v1")
                .forEach((name, value) -> record.headers().add("ce_" + name, value.getBytes(UTF_8)));
        return record;
    }

    @Test
    void handlesAParkedRecordAfterItWasRedriven() {
        var handlers = service.getBean(Handlers.class);
        orders().place("cursed");
        var parked = service.getBean(ParkedRecords.class);
        await().atMost(PATIENCE).until(() -> !parked.list(null, 1).isEmpty());
        handlers.lifted = true;
        parked.redrive(parked.list(null, 1).getFirst().id(), By.http("olga"));
        await().atMost(PATIENCE).until(() -> projected() == 1);
    }

    @Test
    void parksForeignBytesWholeAndTheirPartitionGoesOn() {
        var sends = new AwaitedSends(Map.of("bootstrap.servers", broker.bootstrapServers()));
        sends.accept(new ProducerRecord<>("order-events", "o1".getBytes(UTF_8), "not json".getBytes(UTF_8)));
        orders().place("o1");
        await().atMost(PATIENCE).until(() -> projected() == 1);
        assertThat(service.getBean(ParkedRecords.class).parkedOf("order-events").bySource())
                .containsExactly(Map.entry("unknown", 1L));
    }

    @Test
    void givesTheStoreTenSecondsForWhateverIsAsked() {
        assertThat(service.getBean(MongoDatabase.class).getTimeout(TimeUnit.SECONDS))
                .isEqualTo(10);
    }

    @Test
    void catchesUpAfterTheBrokerWasAway() {
        var port = broker.port();
        orders().place("before");
        await().atMost(PATIENCE).until(() -> projected() == 1);
        broker.close();
        orders().place("during");
        broker = KafkaBroker.start(folder, port);
        await().atMost(PATIENCE).until(() -> projected() == 2);
    }

    @Test
    void sendsWhatWasLeftWhenTheServiceWasStopped() {
        var port = broker.port();
        broker.close();
        orders().place("left");
        service.close();
        broker = KafkaBroker.start(folder, port);
        service = startService();
        await().atMost(PATIENCE).until(() -> projected() == 1);
    }

    /** It would look by itself after 15 s. */
    @Test
    void hearsOfWorkThatAnotherInstanceLeaves() {
        orders().place("first");
        await().atMost(PATIENCE).until(this::everythingIsPublished);
        try (var other = startService()) {
            var tookMillis = new ArrayList<Long>();
            for (int i = 0; i < 20; i++) {
                var begun = System.nanoTime();
                other.getBean(Handlers.class).orders.place("o" + i);
                await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(this::everythingIsPublished);
                tookMillis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }
            System.out.println("published for another instance after ms: " + tookMillis);
            assertThat(tookMillis.stream().sorted().toList().get(10)).isLessThan(1_000);
        }
    }

    private boolean everythingIsPublished() {
        return Scan.count(database().getCollection("orders"), Filters.exists("unpublished")) == 0;
    }

    @Test
    void tellsHowFarItIsBehind() {
        var lag = service.getBean(ConsumerLag.class);
        var gate = new CountDownLatch(1);
        service.getBean(Handlers.class).gate = gate;
        orders().place("first");
        await().atMost(PATIENCE).until(() -> projected() == 1);
        await().atMost(PATIENCE).until(() -> lag.lagMillis("order-events") == 0);
        var stuckAt = Instant.now();
        orders().place("slow");
        await().atMost(PATIENCE).until(() -> lag.lagMillis("order-events") > 1_000);
        assertThat(lag.asOf("order-events")).isBetween(stuckAt.minusMillis(1), stuckAt.plusSeconds(5));
        assertThat(gauge("clientele.consumer.lag")).isGreaterThan(1);
        gate.countDown();
        await().atMost(PATIENCE).until(() -> projected() == 2);
        await().atMost(PATIENCE).until(() -> lag.lagMillis("order-events") == 0);
        assertThat(lag.asOf("order-events")).isAfter(stuckAt);
    }

    @Test
    void countsWhatIsParkedByTopic() {
        var sends = new AwaitedSends(Map.of("bootstrap.servers", broker.bootstrapServers()));
        sends.accept(new ProducerRecord<>("order-events", "o1".getBytes(UTF_8), "not json".getBytes(UTF_8)));
        await().atMost(PATIENCE).until(() -> gauge("clientele.parked.count") == 1);
    }

    @Test
    void notesHowFarItHasHandledTheTopic() {
        orders().place("first");
        orders().place("last");
        var handlers = service.getBean(Handlers.class);
        await().atMost(PATIENCE).until(() -> projected() == 2);
        var log = LogHistory.read(broker.bootstrapServers(), "order-events").entries();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log)
                        .hasSize(2)
                        .allMatch(entry -> handlers.noted.getOrDefault(entry.partition(), 0L) > entry.offset()));
    }

    @Test
    void carriesTheTraceOfARequestThroughTheEventToTheLogsOfItsReader() {
        var span = service.getBean(Tracer.class).startScopedSpan("request");
        orders().place("traced");
        span.end();
        await().atMost(PATIENCE).until(() -> projected() == 1);
        var traceId = span.context().traceId();
        var handlers = service.getBean(Handlers.class);
        assertThat(handlers.traceparents.get("traced")).startsWith("00-" + traceId + "-");
        assertThat(handlers.loggedTraces).containsExactly(Map.entry("traced", traceId));
    }

    private double gauge(String name) {
        return service.getBean(MeterRegistry.class)
                .get(name)
                .tag("topic", "order-events")
                .gauge()
                .value();
    }

    private Orders orders() {
        return service.getBean(Handlers.class).orders;
    }

    private MongoDatabase database() {
        return service.getBean(MongoDatabase.class);
    }

    private long projected() {
        return database().getCollection("seen").countDocuments();
    }

    private ConfigurableApplicationContext startService() {
        return new SpringApplicationBuilder(Handlers.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.application.name=order-service",
                        "spring.mongodb.uri=" + store.uri(),
                        "spring.mongodb.database=orders",
                        "spring.cloud.stream.kafka.binder.brokers=" + broker.bootstrapServers(),
                        "clientele.events.reads.orders=order-events",
                        "clientele.events.relay-shards=2",
                        "clientele.events.lease=500ms")
                .run();
    }

    @EnableAutoConfiguration
    static class Handlers {

        final AtomicInteger cursed = new AtomicInteger();
        final Orders orders;
        volatile CountDownLatch gate = new CountDownLatch(0);
        final Map<Integer, Long> noted = new ConcurrentHashMap<>();
        final Map<String, String> traceparents = new ConcurrentHashMap<>();
        final Map<String, String> loggedTraces = new ConcurrentHashMap<>();
        volatile boolean lifted;

        Handlers(Aggregates aggregates) {
            orders = new Orders(aggregates);
        }

        @Bean
        TopicConsumer orderEvents(EventConsumers consumers, MongoDatabase database) {
            var seen = database.getCollection("seen", Document.class);
            return consumers
                    .of("order-events")
                    .on("order.placed.v1", Order.Told.class, (told, envelope) -> {
                        if (told.orderId().equals("cursed") && !lifted) {
                            cursed.incrementAndGet();
                            throw new IllegalStateException("a cursed order");
                        }
                        passGate(told);
                        traceparents.put(told.orderId(), String.valueOf(envelope.traceparent()));
                        loggedTraces.put(told.orderId(), String.valueOf(MDC.get("traceId")));
                        upsert(seen, told, envelope);
                    })
                    .noting(noted::putAll)
                    .project(
                            "order.line-added.v1",
                            Order.Told.class,
                            (told, envelope) -> Upsert.newest(
                                    seen, told.orderId(), envelope.sequence(), Updates.set("line", true)));
        }

        private void passGate(Order.Told told) {
            if (told.orderId().equals("slow")) {
                await().atMost(PATIENCE).until(() -> gate.getCount() == 0);
            }
        }

        private static void upsert(MongoCollection<Document> seen, Order.Told told, Envelope envelope) {
            var projections = new Projections();
            projections.add(Upsert.newest(seen, told.orderId(), envelope.sequence(), Updates.set("placed", true)));
            projections.write();
        }
    }
}
