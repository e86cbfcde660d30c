package org.clientele.local.promises;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Several kinds of work side by side. */
final class Workloads implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(300);
    private static final Duration LONG_REST = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lanes> all;

    Workloads(int lanesEach, IntConsumer... works) {
        this.all = Stream.of(works).map(work -> new Lanes(lanesEach, work)).toList();
    }

    int done() {
        return all.stream().mapToInt(Lanes::done).sum();
    }

    /** Goes on with each kind until it is enough. */
    void workUntil(BooleanSupplier enough) {
        workUntil(enough, REST);
    }

    /** The same, and leaves the machine to those that start meanwhile. */
    void workSlowlyUntil(BooleanSupplier enough) {
        workUntil(enough, LONG_REST);
    }

    private void workUntil(BooleanSupplier enough, Duration rest) {
        var running = all.stream()
                .map(lanes -> CompletableFuture.runAsync(() -> work(lanes, enough, rest), threads))
                .toList();
        running.forEach(CompletableFuture::join);
    }

    private static void work(Lanes lanes, BooleanSupplier enough, Duration rest) {
        try {
            lanes.workUntil(enough, rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** Waits for all that was begun; throws what any of it threw. */
    void finish() throws InterruptedException, ExecutionException {
        for (var lanes : all) {
            lanes.finish();
        }
    }

    @Override
    public void close() {
        all.forEach(Lanes::close);
        threads.shutdownNow();
    }
}
