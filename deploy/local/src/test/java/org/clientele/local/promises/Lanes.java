package org.clientele.local.promises;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Does numbered work, a few at a time, while something is awaited; counts what is done. */
final class Lanes implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> begun = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Semaphore free;
    private final IntConsumer work;

    Lanes(int lanes, IntConsumer work) {
        this.free = new Semaphore(lanes);
        this.work = work;
    }

    int done() {
        return done.get();
    }

    /**
     * Begins one piece of work after the other until it is enough; the last ones may be under way still.
     *
     * @param rest of a lane after each piece
     */
    void workUntil(BooleanSupplier enough, Duration rest) throws InterruptedException {
        var afterARest = CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS);
        while (!enough.getAsBoolean()) {
            free.acquire();
            requireNoFailure();
            int number = begun.size();
            begun.add(threads.submit(() -> work(number, afterARest)));
        }
    }

    private void work(int number, Executor afterARest) {
        try {
            work.accept(number);
            done.incrementAndGet();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            throw e;
        } finally {
            afterARest.execute(free::release);
        }
    }

    private void requireNoFailure() {
        if (failure.get() != null) {
            throw new IllegalStateException("work was refused", failure.get());
        }
    }

    /** Waits for all that was begun; throws what any of it threw. */
    void finish() throws InterruptedException, ExecutionException {
        for (var one : begun) {
            var unused = one.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
