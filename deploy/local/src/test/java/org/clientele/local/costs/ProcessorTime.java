package org.clientele.local.costs;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Processor time that the threads of a process have used, in ticks of the kernel, as Linux has it in
 * {@code /proc/<pid>}.
 *
 * @param threads that live, by their ids
 * @param all of all threads that have ever lived
 */
record ProcessorTime(Map<String, Used> threads, long all) {

    private static final String OTHERS = "others";

    /** What the names of threads begin with, of which the kernel knows 15 characters. */
    private static final Map<String, Pattern> PARTS = parts();

    private static final double TICKS_A_MILLISECOND = 0.1;

    record Used(String name, long ticks) {

        /** The name is in brackets and may have spaces; user and system time come 12 and 13 fields later. */
        private static Used of(String stat) {
            int end = stat.lastIndexOf(')');
            var fields = stat.substring(end + 2).split(" ", -1);
            return new Used(
                    stat.substring(stat.indexOf('(') + 1, end),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
        }

        String part() {
            return PARTS.entrySet().stream()
                    .filter(part -> part.getValue().matcher(name).lookingAt())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(OTHERS);
        }
    }

    private static Map<String, Pattern> parts() {
        var parts = new LinkedHashMap<String, Pattern>();
        parts.put("compilers", Pattern.compile("C[12] Comp"));
        parts.put("collector", Pattern.compile("GC |G1 |Serial|VM Thread"));
        parts.put("HTTP", Pattern.compile("http-nio|Catalina|ForkJoin"));
        parts.put("consumers", Pattern.compile("KafkaConsumer|container-|kafka-coordinat"));
        parts.put("relay and background", Pattern.compile("ThreadPoolTask|kafka-producer"));
        parts.put("store", Pattern.compile("mongo-server|rocksdb"));
        parts.put(
                "broker",
                Pattern.compile("data-plane|kafka-|broker-|controller-|quorum|raft|group-|share-|transaction|Txn"));
        return parts;
    }

    static ProcessorTime of(long process) {
        var folder = Path.of("/proc", String.valueOf(process));
        try (var tasks = Files.list(folder.resolve("task"))) {
            var threads = tasks.collect(toMap(task -> task.getFileName().toString(), ProcessorTime::thread));
            return new ProcessorTime(threads, thread(folder).ticks());
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static Used thread(Path folder) {
        try {
            return Used.of(Files.readString(folder.resolve("stat")));
        } catch (IOException ended) {
            return new Used("", 0);
        }
    }

    /** Milliseconds that have been used since then, by part. */
    Map<String, Double> since(ProcessorTime before) {
        var ticks = new TreeMap<String, Long>();
        ticks.put(OTHERS, all - before.all);
        threads.forEach((id, thread) -> {
            long used = thread.ticks()
                    - before.threads.getOrDefault(id, new Used("", 0)).ticks();
            ticks.merge(OTHERS, -used, Long::sum);
            ticks.merge(thread.part(), used, Long::sum);
        });
        var millis = new TreeMap<String, Double>();
        ticks.forEach((part, used) -> millis.put(part, used / TICKS_A_MILLISECOND));
        return millis;
    }
}
