package org.clientele.eventdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.tracing.Tracer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clientele.eventdelivery.reading.ConsumerLag;
import org.clientele.testkit.LogHistory;
import org.clientele.testkit.Scan;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The whole way, on a real broker: from a change over the relay to a handler in another process's place. */
@Tag("embedded")
class EventDeliveryTests {

    @AutoClose
    private RunningOrders running;

    @BeforeEach
    void start(@TempDir Path folder) {
        running = new RunningOrders(folder);
    }

    @Test
    void carriesEachChangeFromTheAggregateToTheProjection() {
        for (int i = 0; i < 50; i++) {
            running.orders().place("o" + i);
            running.orders().add("o" + i, "pen", "add-" + i);
        }
        running.awaitProjected(50);
        await().atMost(RunningOrders.PATIENCE).until(this::everythingIsPublished);
        assertThat(running.database().getCollection("seen").find().into(new ArrayList<>()))
                .allSatisfy(seen -> assertThat(seen).containsEntry("sequence", 2L));
    }

    @Test
    void writesSoThatAMajorityHasIt() {
        assertThat(running.bean(MongoDatabase.class).getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    }

    @Test
    void givesTheStoreTenSecondsForWhateverIsAsked() {
        assertThat(running.bean(MongoDatabase.class).getTimeout(TimeUnit.SECONDS))
                .isEqualTo(10);
    }

    @Test
    void catchesUpAfterTheBrokerWasAway() {
        running.orders().place("before");
        running.awaitProjected(1);
        running.withoutBroker(() -> running.orders().place("during"));
        running.awaitProjected(2);
    }

    @Test
    @Timeout(60)
    void startsWithoutABrokerAndReadsWhenItIsThere() {
        running.stopService();
        running.withoutBroker(() -> {
            running.startService();
            running.orders().place("early");
            assertThat(running.bean("readersHealthIndicator", HealthIndicator.class)
                            .health())
                    .isEqualTo(Health.down().build());
        });
        running.awaitProjected(1);
    }

    @Test
    @Timeout(90)
    void startsThoughTheBrokerTakesConnectionsAndSaysNothing() {
        running.stopService();
        running.withSilentBroker(() -> {
            assertThat(CompletableFuture.runAsync(running::startService)).succeedsWithin(RunningOrders.START);
            running.orders().place("early");
        });
        running.awaitProjected(1);
    }

    @Test
    @Timeout(90)
    void stopsThoughTheBrokerHasNeverAnswered() {
        running.stopService();
        running.withoutBroker(() -> {
            running.startService();
            running.stopService();
        });
        running.startService();
        running.orders().place("late");
        running.awaitProjected(1);
    }

    @Test
    void sendsWhatWasLeftWhenTheServiceWasStopped() {
        running.withoutBroker(() -> {
            running.orders().place("left");
            running.stopService();
        });
        running.startService();
        running.awaitProjected(1);
    }

    /** It is stopped in the middle of a poll. */
    @Test
    void handsNothingOverAgainThatWasHandledBeforeItWasStopped() {
        var first = running.handlers();
        var gate = new CountDownLatch(1);
        first.gate = gate;
        var placed = new ArrayList<>(List.of("o1", "o2", "slow", "o3", "o4"));
        placed.forEach(running.orders()::place);
        await().atMost(RunningOrders.PATIENCE).until(() -> !first.handled.isEmpty());
        var stop = CompletableFuture.runAsync(running::stopService);
        await().atMost(RunningOrders.PATIENCE).until(running::isStopping);
        gate.countDown();
        stop.join();
        running.startService();
        running.orders().place("after");
        placed.add("after");
        running.awaitProjected(placed.size());
        var lag = running.bean(ConsumerLag.class);
        await().atMost(RunningOrders.PATIENCE).until(() -> lag.lagMillis("order-events") == 0);
        var handled = new ArrayList<>(first.handled);
        handled.addAll(running.handlers().handled);
        assertThat(handled).containsExactlyInAnyOrderElementsOf(placed);
    }

    /** It would look by itself after 15 s. */
    @Test
    void hearsOfWorkThatAnotherInstanceLeaves() {
        running.orders().place("first");
        await().atMost(RunningOrders.PATIENCE).until(this::everythingIsPublished);
        try (var other = running.another()) {
            var tookMillis = new ArrayList<Long>();
            for (int i = 0; i < 20; i++) {
                var begun = System.nanoTime();
                other.getBean(RunningOrders.Handlers.class).orders.place("o" + i);
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(RunningOrders.PATIENCE)
                        .until(this::everythingIsPublished);
                tookMillis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }
            System.out.println("published for another instance after ms: " + tookMillis);
            assertThat(tookMillis.stream().sorted().toList().get(10)).isLessThan(1_000);
        }
    }

    private boolean everythingIsPublished() {
        return Scan.count(running.database().getCollection("orders"), Filters.exists("unpublished")) == 0;
    }

    @Test
    void tellsHowFarItIsBehind() {
        var lag = running.bean(ConsumerLag.class);
        var gate = new CountDownLatch(1);
        running.handlers().gate = gate;
        running.orders().place("first");
        running.awaitProjected(1);
        await().atMost(RunningOrders.PATIENCE).until(() -> lag.lagMillis("order-events") == 0);
        var stuckAt = Instant.now();
        running.orders().place("slow");
        await().atMost(RunningOrders.PATIENCE).until(() -> lag.lagMillis("order-events") > 1_000);
        assertThat(lag.asOf("order-events")).isBetween(stuckAt.minusMillis(1), stuckAt.plusSeconds(5));
        assertThat(running.gauge("clientele.consumer.lag")).isGreaterThan(1);
        gate.countDown();
        running.awaitProjected(2);
        await().atMost(RunningOrders.PATIENCE).until(() -> lag.lagMillis("order-events") == 0);
        assertThat(lag.asOf("order-events")).isAfter(stuckAt);
    }

    @Test
    void notesHowFarItHasHandledTheTopic() {
        running.orders().place("first");
        running.orders().place("last");
        var handlers = running.handlers();
        running.awaitProjected(2);
        var log = LogHistory.read(running.servers(), "order-events").entries();
        await().atMost(RunningOrders.PATIENCE)
                .untilAsserted(() -> assertThat(log)
                        .hasSize(2)
                        .allMatch(entry -> handlers.noted.getOrDefault(entry.partition(), 0L) > entry.offset()));
    }

    @Test
    void carriesTheTraceOfARequestThroughTheEventToTheLogsOfItsReader() {
        var span = running.bean(Tracer.class).startScopedSpan("request");
        running.orders().place("traced");
        span.end();
        running.awaitProjected(1);
        var traceId = span.context().traceId();
        var handlers = running.handlers();
        assertThat(handlers.traceparents.get("traced")).startsWith("00-" + traceId + "-");
        assertThat(handlers.loggedTraces).containsExactly(Map.entry("traced", traceId));
    }
}
