package org.clientele.operations;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Has the services read again what they may have read after the moment to which their stores were restored. */
final class ReadAgain {

    private final Broker source;
    private final Broker target;
    private final Instant since;
    private final PrintWriter out;

    ReadAgain(Broker source, Broker target, Instant since, PrintWriter out) {
        this.source = source;
        this.target = target;
        this.since = since;
        this.out = out;
    }

    void groups(Collection<String> services, List<Topic> topics) {
        List<TopicPartition> all =
                topics.stream().flatMap(topic -> topic.partitions().stream()).toList();
        var from = target.since(all, since);
        for (var service : services) {
            var offsets = new HashMap<TopicPartition, Long>();
            source.read(service).forEach((partition, read) -> {
                if (from.containsKey(partition)) {
                    offsets.put(partition, Math.min(read, from.get(partition)));
                }
            });
            target.setRead(service, offsets);
            out.printf("%-30s reads %d partitions from %s on%n", service, offsets.size(), since);
        }
        out.flush();
    }
}
