package org.clientele.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.clientele.benchmarks.Load.Measurement;

/** Measures a store by itself, with nothing beside it: to set two stores side by side. */
public final class StoreAlone {

    private static final Duration EACH = Duration.ofSeconds(8);
    private static final int THREADS = 16;
    private static final int BATCH = 1_000;
    private static final int PAGED = 100_000;

    private StoreAlone() {}

    /** {@code StoreAlone MONGODB-URI}. */
    public static void main(String[] arguments) throws Exception {
        var uri = arguments[0];
        writes(uri).forEach(measurement -> System.out.println(measurement.line()));
        try (var pages = new RawPages(uri, PAGED)) {
            System.out.println(Load.measure("raw page of 80 among 100,000, 1 caller", 1, EACH, 1, pages::readPage)
                    .line());
            System.out.println(Load.measure("raw page of 80 among 100,000, 8 callers", 8, EACH, 1, pages::readPage)
                    .line());
        }
    }

    static List<Measurement> writes(String uri) throws InterruptedException, ExecutionException {
        try (var store = new RawStore(uri)) {
            var measured = new ArrayList<Measurement>();
            measured.add(Load.measure("raw insert, one at a time", THREADS, EACH, 1, store::insertOne));
            measured.add(Load.measure("raw conditional update", THREADS, EACH, 1, store::updateOne));
            measured.add(Load.measure("raw insert, bulk of 1,000", 2, EACH, BATCH, () -> store.insertMany(BATCH)));
            return measured;
        }
    }
}
