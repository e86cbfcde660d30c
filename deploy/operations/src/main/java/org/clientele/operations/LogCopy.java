package org.clientele.operations;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** Copies topics, and says of each how much was kept and cut. */
final class LogCopy {

    private static final long BETWEEN_SIGNS_OF_LIFE = 100_000;

    private final Broker source;
    private final Broker target;
    private final Cut cut;
    private final PrintWriter out;

    LogCopy(Broker source, Broker target, Cut cut, PrintWriter out) {
        this.source = source;
        this.target = target;
        this.cut = cut;
        this.out = out;
    }

    void copyAll(List<Topic> topics) {
        for (var topic : topics) {
            var copied = new AtomicLong();
            var cutOut = new AtomicLong();
            topic.partitions().forEach(partition -> copy(partition, copied, cutOut));
            out.printf("%-30s %,12d copied %,9d cut%n", topic.name(), copied.get(), cutOut.get());
            out.flush();
        }
    }

    private void copy(TopicPartition partition, AtomicLong copied, AtomicLong cutOut) {
        try (var copy = new PartitionCopy(target, partition)) {
            source.read(partition, record -> {
                if (!cut.keeps(record)) {
                    cutOut.incrementAndGet();
                    return;
                }
                copy.add(record);
                if (copied.incrementAndGet() % BETWEEN_SIGNS_OF_LIFE == 0) {
                    out.printf("%-30s %,12d so far%n", partition, copied.get());
                    out.flush();
                }
            });
            copy.endAt(source.end(partition));
        }
    }
}
