package org.clientele.servicedefaults.admission;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * So many at once, and so many more that wait their turn for a while; everybody else is refused at once. Who came first
 * is served first.
 */
final class Places {

    private final int all;
    private final int mostWaiting;
    private final Duration longestWait;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    Places(int all, int mostWaiting, Duration longestWait) {
        this.all = all;
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
        this.free = new Semaphore(all, true);
    }

    /** Whether there is a place; whoever gets one leaves it again. */
    boolean take() {
        boolean taken = tryAtOnce() || tryForAWhile();
        if (!taken) {
            refused.increment();
        }
        return taken;
    }

    void leave() {
        free.release();
    }

    /** Unlike the try without a time this does not push in before those who wait. */
    private boolean tryAtOnce() {
        return tryFor(Duration.ZERO);
    }

    private boolean tryForAWhile() {
        try {
            return waiting.incrementAndGet() <= mostWaiting && tryFor(longestWait);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean tryFor(Duration wait) {
        try {
            return free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    int taken() {
        return all - free.availablePermits();
    }

    /** Those whose turn comes by now, not those who are still on their way into the queue. */
    int waiting() {
        return free.getQueueLength();
    }

    long refused() {
        return refused.sum();
    }
}
