package org.clientele.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Calls an operation from several threads for a while and keeps how long each call took. */
final class Load {

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private Load() {}

    interface Operation {
        void run() throws Exception;
    }

    /** One measurement: {@code items} operations in {@code seconds}, and what one call took in milliseconds. */
    record Measurement(String name, long items, double seconds, double p50, double p95, double p99) {
        String line() {
            return "| %s | %.0f | %.1f | %.1f | %.1f | |".formatted(name, items / seconds, p50, p95, p99);
        }
    }

    static Measurement measure(String name, int threads, Duration length, int itemsPerCall, Operation operation)
            throws InterruptedException, ExecutionException {
        run(threads, WARM_UP, operation);
        var nanos = run(threads, length, operation);
        Arrays.sort(nanos);
        return measured(name, (long) nanos.length * itemsPerCall, nanos, length.toMillis() / 1000.0);
    }

    /** What was measured elsewhere: how long each call took, the shortest first. */
    static Measurement measured(String name, long[] nanos, double seconds) {
        return measured(name, nanos.length, nanos, seconds);
    }

    private static Measurement measured(String name, long items, long[] nanos, double seconds) {
        return new Measurement(
                name, items, seconds, percentile(nanos, 0.50), percentile(nanos, 0.95), percentile(nanos, 0.99));
    }

    private static long[] run(int threads, Duration length, Operation operation)
            throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + length.toNanos();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<List<Long>>> callers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                callers.add(() -> callUntil(end, operation));
            }
            var nanos = new ArrayList<Long>();
            for (var caller : pool.invokeAll(callers)) {
                nanos.addAll(caller.get());
            }
            return nanos.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private static List<Long> callUntil(long end, Operation operation) throws Exception {
        var nanos = new ArrayList<Long>();
        for (var begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            operation.run();
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
