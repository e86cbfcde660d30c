package org.clientele.local.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.clientele.testkit.LogEntry;
import org.clientele.testkit.Scan;

/** Knows whether anything is left to do: to decide, to publish, to read. */
final class Quiescence {

    private final Platform platform;

    Quiescence(Platform platform) {
        this.platform = platform;
    }

    /** Returns when nothing is left to do; fails with what is if that takes too long. */
    void await() {
        Awaitility.await()
                .atMost(Platform.PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(leftToDo()).isEmpty());
    }

    private List<String> leftToDo() throws InterruptedException, ExecutionException {
        var ends = ends();
        var left = new ArrayList<String>();
        for (var part : Part.values()) {
            left.addAll(unread(part, ends));
            left.addAll(unpublished(part));
        }
        left.addAll(waiting("submissions", "openSince"));
        left.addAll(waiting("leads", "state.conversion.askAgainAt"));
        if (left.isEmpty() && !ends().equals(ends)) {
            left.add("the log has grown meanwhile");
        }
        return left;
    }

    /** The last record of each partition; what a transaction leaves behind it is none. */
    private Map<TopicPartition, Long> ends() {
        var topics = Stream.of(Part.values()).flatMap(part -> part.topics().stream());
        var all = Stream.concat(topics, Stream.of("segment-events")).distinct().toArray(String[]::new);
        var ends = new HashMap<TopicPartition, Long>();
        for (var entry : platform.log(all).entries()) {
            ends.merge(partition(entry), entry.offset(), Math::max);
        }
        return ends;
    }

    private static TopicPartition partition(LogEntry entry) {
        return new TopicPartition(entry.topic(), entry.partition());
    }

    private List<String> unread(Part part, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", platform.kafka()))) {
            var read = admin.listConsumerGroupOffsets(part.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.keySet().stream()
                    .filter(partition -> part.topics().contains(partition.topic()))
                    .filter(partition ->
                            read.get(partition) == null || read.get(partition).offset() <= ends.get(partition))
                    .map(partition -> part + " has not read " + partition)
                    .toList();
        }
    }

    private List<String> unpublished(Part part) {
        var left = new ArrayList<String>();
        var database = platform.database(part);
        for (var collection : database.listCollectionNames()) {
            if (Scan.find(database.getCollection(collection), Filters.exists("relay"))
                            .first()
                    != null) {
                left.add(part + " has not published all of " + collection);
            }
        }
        return left;
    }

    private List<String> waiting(String collection, String field) {
        var waits = Scan.find(platform.database(Part.LEAD).getCollection(collection), Filters.ne(field, null))
                .first();
        return waits == null ? List.of() : List.of("waits: " + waits.getString("_id") + " of " + collection);
    }
}
