package org.clientele.local.costs;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.clientele.local.costs.LogTally.Records;
import org.clientele.testkit.StoreTally.Counts;

/**
 * What so many of one kind of work have cost, with all that followed from them.
 *
 * @param calls over HTTP
 * @param store by collection
 * @param log by topic
 */
record Ledger(String name, int many, double calls, Map<String, Counts> store, Map<String, Records> log) {

    double written() {
        return documents(Counts::written);
    }

    double read() {
        return documents(Counts::read);
    }

    double commands() {
        return documents(Counts::commands);
    }

    double storeBytes() {
        return documents(Counts::bytes);
    }

    private double documents(ToLongFunction<Counts> of) {
        return store.values().stream().mapToLong(of).sum() / (double) many;
    }

    double published() {
        return log.values().stream().mapToLong(Records::count).sum() / (double) many;
    }

    double logBytes() {
        return log.values().stream().mapToLong(Records::bytes).sum() / (double) many;
    }

    static String heading() {
        return """
                | one | HTTP calls | store commands | documents written | read | bytes to and from the store | records | bytes |
                | --- | --- | --- | --- | --- | --- | --- | --- |""";
    }

    String line() {
        return "| %s | %.1f | %.2f | %.2f | %.2f | %,.0f | %.2f | %,.0f |"
                .formatted(name, calls / many, commands(), written(), read(), storeBytes(), published(), logBytes());
    }

    /** Which documents were written and which records published, most first. */
    String details() {
        var lines = new StringBuilder();
        var sorted = new TreeMap<Double, String>();
        store.forEach((collection, counts) -> {
            if (counts.written() > 0) {
                sorted.merge(-counts.written() / (double) many, collection, (one, more) -> one + ", " + more);
            }
        });
        sorted.forEach((written, collections) -> lines.append("  %5.2f  %s%n".formatted(-written, collections)));
        log.forEach((topic, records) ->
                lines.append("  %5.2f  records of %s%n".formatted(records.count() / (double) many, topic)));
        return lines.toString();
    }
}
