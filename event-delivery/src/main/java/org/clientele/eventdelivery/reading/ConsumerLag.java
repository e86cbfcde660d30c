package org.clientele.eventdelivery.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clientele.eventdelivery.failure.Outage;
import org.springframework.context.SmartLifecycle;

/**
 * How far this service, all its instances taken together, is behind each topic that it reads.
 *
 * <p>Measured every second from the committed offsets. While it cannot be measured, what was known grows older.
 */
public final class ConsumerLag implements SmartLifecycle {

    private static final Duration FIRST_MEASURE = Duration.ofSeconds(2);

    private final Supplier<Map<String, String>> groupsByTopic;
    private final Supplier<LagProbe> probes;
    private final Duration interval;
    private final Clock clock;
    private final Map<String, Measured> measured = new ConcurrentHashMap<>();
    private final CountDownLatch measuredOnce = new CountDownLatch(1);
    private CountDownLatch stopped = new CountDownLatch(0);

    /** What was found: when, and since when the oldest event waits to be applied. */
    record Measured(Instant at, Instant asOf) {

        boolean isBehind() {
            return asOf.isBefore(at);
        }
    }

    ConsumerLag(
            Supplier<Map<String, String>> groupsByTopic, Supplier<LagProbe> probes, Duration interval, Clock clock) {
        this.groupsByTopic = groupsByTopic;
        this.probes = probes;
        this.interval = interval;
        this.clock = clock;
    }

    /** Milliseconds since the oldest event happened that is not applied yet; 0 when all are. */
    public long lagMillis(String topic) {
        Measured last = last(topic);
        Instant now = clock.instant();
        boolean fresh = now.isBefore(last.at().plus(interval.multipliedBy(5)));
        return fresh && !last.isBehind()
                ? 0
                : Math.max(0, Duration.between(last.asOf(), now).toMillis());
    }

    /** The instant up to which every event of the topic is applied; the epoch while nothing is known. */
    public Instant asOf(String topic) {
        return last(topic).asOf();
    }

    private Measured last(String topic) {
        try {
            boolean unused = measuredOnce.await(FIRST_MEASURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Objects.requireNonNullElse(measured.get(topic), new Measured(Instant.EPOCH, Instant.EPOCH));
    }

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        var unused = Thread.ofVirtual().name("consumer-lag").start(() -> measureUntil(stop));
    }

    private void measureUntil(CountDownLatch stop) {
        var outage = new Outage("Measuring the consumers' lag");
        try {
            while (stop.getCount() > 0) {
                measureWhilePossible(stop, outage);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void measureWhilePossible(CountDownLatch stop, Outage outage) throws InterruptedException {
        try (LagProbe probe = probes.get()) {
            do {
                groupsByTopic.get().forEach((topic, group) -> measured.put(topic, probe.measure(topic, group)));
                measuredOnce.countDown();
                outage.ended();
            } while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RuntimeException failure) {
            outage.began(failure);
            boolean unused = stop.await(interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
