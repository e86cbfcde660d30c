package org.clientele.eventdelivery.aggregate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells the worker of a shard that something was written here, so that it need not wait for its next poll. */
public final class Wakeups {

    private final List<Semaphore> signals;

    public Wakeups(Shards shards) {
        signals = Stream.generate(() -> new Semaphore(0)).limit(shards.count()).toList();
    }

    public void wake(int shard) {
        signals.get(shard).release();
    }

    /** Waits for a signal, at most this long; several signals count as one. */
    public boolean await(int shard, Duration atMost) throws InterruptedException {
        Semaphore signal = signals.get(shard);
        boolean woken = signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        signal.drainPermits();
        return woken;
    }
}
