package org.clientele.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All that was committed to some topics up to now, in the order of their partitions; the proof that nothing is missing.
 */
public record LogHistory(List<LogEntry> entries) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Reads the topics from their beginning to their present end. */
    public static LogHistory read(String bootstrapServers, String... topics) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return new LogHistory(read(consumer, partitions(consumer, topics)));
        }
    }

    /** The entries of one type of event. */
    public Stream<LogEntry> of(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type));
    }

    /**
     * What is wrong in topics of facts: per subject, the sequences must first appear as 1, 2, 3, …, a repeated sequence
     * must be the same event or another version of it, and the newest must come last. Empty if all is well.
     */
    public List<String> breaches() {
        var subjects = new LinkedHashMap<String, SubjectHistory>();
        for (var entry : entries) {
            var name = entry.topic() + " " + entry.subject();
            subjects.computeIfAbsent(name, SubjectHistory::new).add(entry);
        }
        return subjects.values().stream()
                .flatMap(history -> history.breaches().stream())
                .toList();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String... topics) {
        return Arrays.stream(topics)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static List<LogEntry> read(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var entries = new ArrayList<LogEntry>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> entries.add(LogEntry.of(record)));
        }
        return List.copyOf(entries);
    }
}
