package org.clientele.eventdelivery.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.jspecify.annotations.Nullable;

/**
 * How far this service, all its instances taken together, is behind each topic that it reads.
 *
 * <p>Measured from the committed offsets when somebody asks and the last measure is too old, and a few times a minute
 * otherwise. While it cannot be measured, what was known grows older.
 */
public final class ConsumerLag implements BackgroundWork {

    static final String NAME = "consumer-lag";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration UNASKED = Duration.ofSeconds(30);

    private final Supplier<Map<String, String>> groupsByTopic;
    private final Supplier<LagProbe> probes;
    private final Duration fresh;
    private final Clock clock;
    private final Runnable wake;
    private volatile Map<String, Measured> measured = Map.of();
    private volatile Instant measuredAt = Instant.EPOCH;
    private volatile boolean failing;
    private volatile CountDownLatch passing = new CountDownLatch(1);
    private @Nullable LagProbe probe;

    /** What was found: when, and since when the oldest event waits to be applied. */
    record Measured(Instant at, Instant asOf) {

        static final Measured NOTHING = new Measured(Instant.EPOCH, Instant.EPOCH);

        Measured orSince(Instant happened) {
            return happened.isBefore(asOf) ? new Measured(at, happened) : this;
        }

        boolean isBehind() {
            return asOf.isBefore(at);
        }
    }

    /**
     * @param fresh how old a measure may be when somebody asks
     * @param wake makes the next pass begin
     */
    ConsumerLag(
            Supplier<Map<String, String>> groupsByTopic,
            Supplier<LagProbe> probes,
            Duration fresh,
            Clock clock,
            Runnable wake) {
        this.groupsByTopic = groupsByTopic;
        this.probes = probes;
        this.fresh = fresh;
        this.clock = clock;
        this.wake = wake;
    }

    /** Milliseconds since the oldest event happened that is not applied yet; 0 when all are. */
    public long lagMillis(String topic) {
        Measured last = last(topic);
        Instant now = clock.instant();
        boolean current = now.isBefore(last.at().plus(fresh.multipliedBy(5)));
        return current && !last.isBehind()
                ? 0
                : Math.max(0, Duration.between(last.asOf(), now).toMillis());
    }

    /** The instant up to which every event of the topic is applied; the epoch while nothing is known. */
    public Instant asOf(String topic) {
        return last(topic).asOf();
    }

    private Measured last(String topic) {
        boolean old = !clock.instant().isBefore(measuredAt.plus(fresh));
        if (old && !failing) {
            awaitNextPass();
        }
        return measured.getOrDefault(topic, Measured.NOTHING);
    }

    private void awaitNextPass() {
        CountDownLatch next = passing;
        wake.run();
        try {
            boolean unused = next.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Pace pass() {
        try {
            measured = opened().measure(groupsByTopic.get());
            measuredAt = clock.instant();
            failing = false;
            return Pace.rest(UNASKED);
        } catch (RuntimeException failure) {
            failing = true;
            leave();
            throw failure;
        } finally {
            CountDownLatch ended = passing;
            passing = new CountDownLatch(1);
            ended.countDown();
        }
    }

    private LagProbe opened() {
        LagProbe open = probe;
        if (open == null) {
            open = probes.get();
            probe = open;
        }
        return open;
    }

    @Override
    public void leave() {
        LagProbe open = probe;
        probe = null;
        if (open != null) {
            open.close();
        }
    }
}
