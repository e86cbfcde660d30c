package org.clientele.eventdelivery;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Order;
import org.clientele.eventdelivery.aggregate.Orders;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Projections;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.eventdelivery.reading.Upsert;
import org.clientele.localbacking.KafkaBroker;
import org.clientele.testkit.BackingServices;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service that changes orders and reads what it tells of them, with a broker and a database of its own. */
final class RunningOrders implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long a start may take whose broker says nothing for the five seconds that it is waited for. */
    static final Duration START = Duration.ofSeconds(30);

    private final String database = "orders-" + UUID.randomUUID();
    private final Path folder;
    private KafkaBroker broker;
    private ConfigurableApplicationContext service;

    RunningOrders(Path folder) {
        this.folder = folder;
        this.broker = KafkaBroker.start(folder, 0);
        createTopic();
        this.service = another();
    }

    private void createTopic() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers()))) {
            admin.createTopics(List.of(new NewTopic("order-events", 3, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    String servers() {
        return broker.bootstrapServers();
    }

    /** What happens while the broker is away, which comes back where it was. */
    void withoutBroker(Runnable meanwhile) {
        int port = broker.port();
        broker.close();
        meanwhile.run();
        broker = KafkaBroker.start(folder, port);
    }

    /** The same where the broker takes connections meanwhile, and says nothing. */
    void withSilentBroker(Runnable meanwhile) {
        int port = broker.port();
        withoutBroker(() -> {
            try (var silent = new ServerSocket()) {
                silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                meanwhile.run();
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        });
    }

    void stopService() {
        service.close();
    }

    /** Whether it has begun to stop. */
    boolean isStopping() {
        return service.isClosed();
    }

    void startService() {
        service = another();
    }

    /** One more instance, which its caller closes. */
    ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(Handlers.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.application.name=order-service",
                        "spring.mongodb.uri=" + BackingServices.mongoUri(),
                        "spring.mongodb.database=" + database,
                        "spring.cloud.stream.kafka.binder.brokers=" + servers(),
                        "clientele.events.reads.orders=order-events",
                        "clientele.events.relay-shards=2",
                        "clientele.events.lease=500ms")
                .run();
    }

    <T> T bean(String name, Class<T> type) {
        return service.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    Orders orders() {
        return handlers().orders;
    }

    Handlers handlers() {
        return bean(Handlers.class);
    }

    MongoDatabase database() {
        return bean(MongoDatabase.class);
    }

    /** Returns when so many orders were read of. */
    void awaitProjected(long orders) {
        await().atMost(PATIENCE).until(() -> database().getCollection("seen").countDocuments() == orders);
    }

    double gauge(String name) {
        return bean(MeterRegistry.class)
                .get(name)
                .tag("topic", "order-events")
                .gauge()
                .value();
    }

    @Override
    public void close() {
        service.close();
        broker.close();
    }

    @EnableAutoConfiguration
    static class Handlers {

        final AtomicInteger cursed = new AtomicInteger();
        final Orders orders;
        volatile CountDownLatch gate = new CountDownLatch(0);
        final Map<Integer, Long> noted = new ConcurrentHashMap<>();
        final Map<String, String> traceparents = new ConcurrentHashMap<>();
        final Map<String, String> loggedTraces = new ConcurrentHashMap<>();
        final List<String> handled = new CopyOnWriteArrayList<>();
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
                        loggedTraces.put(told.orderId(), String.valueOf(MDC.get("trace.id")));
                        upsert(seen, told, envelope);
                        handled.add(told.orderId());
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
