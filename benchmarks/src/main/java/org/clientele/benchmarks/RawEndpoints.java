package org.clientele.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * Measures the plain driver and the plain producer against the endpoints of a run: one line per measurement, name and
 * operations per second, median and 99th percentile in milliseconds.
 */
public final class RawEndpoints {

    private static final Duration EACH = Duration.ofSeconds(8);
    private static final int THREADS = 16;
    private static final int BATCH = 1000;

    private RawEndpoints() {}

    /** {@code RawEndpoints [MONGODB-URI [KAFKA]]}, by default those of the local run. */
    public static void main(String[] arguments) throws Exception {
        var mongo = arguments.length > 0 ? arguments[0] : "mongodb://127.0.0.1:27017";
        var kafka = arguments.length > 1 ? arguments[1] : "127.0.0.1:9092";
        StoreAlone.writes(mongo).forEach(measurement -> System.out.println(measurement.line()));
        try (var broker = new RawBroker(kafka)) {
            var measurements = List.of(
                    Load.measure("raw send, awaited one at a time", THREADS, EACH, 1, broker::sendOne),
                    Load.measure("raw send, batches of 1,000", 2, EACH, BATCH, () -> broker.sendMany(BATCH)));
            measurements.forEach(measurement -> System.out.println(measurement.line()));
        }
    }
}
