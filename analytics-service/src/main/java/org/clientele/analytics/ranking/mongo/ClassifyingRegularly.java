package org.clientele.analytics.ranking.mongo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clientele.analytics.ranking.ClassifyingClients;
import org.clientele.analytics.ranking.Figures;
import org.clientele.eventdelivery.background.Lease;
import org.clientele.eventdelivery.background.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Classifies clients when facts have changed, in one instance at a time. After a pass it rests for five times as long
 * as the pass took, and a second at least, so that a flood of changes costs one pass now and then.
 */
@Component
class ClassifyingRegularly implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClassifyingRegularly.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LEAST_REST = Duration.ofSeconds(1);
    private static final int REST_PER_WORK = 5;
    /** Whoever was paused with the lease in hand may have told the world of an older class meanwhile. */
    private static final Duration ONCE_IN_A_WHILE = Duration.ofMinutes(1);

    private static final long NEVER = -1;

    private final ClassifyingClients classifying;
    private final Figures figures;
    private final Lease lease;
    private CountDownLatch stopped = new CountDownLatch(0);
    private long classified = NEVER;
    private long passed;
    private boolean failing;

    ClassifyingRegularly(ClassifyingClients classifying, Figures figures, Leases leases) {
        this.classifying = classifying;
        this.figures = figures;
        this.lease = leases.of("classes");
    }

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        var unused = Thread.ofVirtual().name("classes").start(() -> runUntil(stop));
    }

    private void runUntil(CountDownLatch stop) {
        try {
            while (!stop.await(passIfNeeded().toMillis(), TimeUnit.MILLISECONDS)) {
                // once more
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how long to wait before the next look. */
    private Duration passIfNeeded() {
        try {
            var rest = lease.held() ? pass() : standBy();
            failing = false;
            return rest;
        } catch (RuntimeException failure) {
            return missed(failure);
        }
    }

    private Duration pass() {
        long version = figures.version();
        long begun = System.nanoTime();
        if (version == classified && begun - passed < ONCE_IN_A_WHILE.toNanos()) {
            return POLL;
        }
        var changed = classifying.classify();
        if (changed.isEmpty()) {
            return LEAST_REST;
        }
        classified = version;
        passed = System.nanoTime();
        var took = Duration.ofNanos(passed - begun);
        LOG.debug("published {} class changes in {} ms", changed.getAsInt(), took.toMillis());
        var rest = took.multipliedBy(REST_PER_WORK);
        return rest.compareTo(LEAST_REST) > 0 ? rest : LEAST_REST;
    }

    private Duration standBy() {
        classified = NEVER;
        return POLL;
    }

    /** The store or the broker is away, or the pass broke off: the next one publishes what is missing. */
    private Duration missed(RuntimeException failure) {
        classified = NEVER;
        if (!failing) {
            LOG.warn("classes were not published and are tried again until they are: {}", failure.toString());
            failing = true;
        }
        return LEAST_REST;
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
