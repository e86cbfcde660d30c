package org.clientele.local.planted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.clientele.localbacking.Topic;
import org.clientele.localbacking.Topics;
import org.jspecify.annotations.Nullable;

/** Reads whole topics from their first record. */
final class FactsLog {

    private final String servers;

    FactsLog(String servers) {
        this.servers = servers;
    }

    /** Facts are what is kept for ever; who read which list is kept for so long that it holds no more. */
    static boolean holdsFacts(Topic topic) {
        return topic.cleanupPolicy().equals("delete")
                && (topic.retentionMillis() == -1 || topic.name().endsWith("-audit"));
    }

    /** Each record of these topics as one text: its key, its headers and its value. */
    List<String> all(Predicate<Topic> which) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = Topics.ofTheCatalogue().stream()
                    .filter(which)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(text(record)));
            }
            return records;
        }
    }

    private static String text(ConsumerRecord<String, String> record) {
        var text = new StringBuilder(record.topic()).append(' ').append(record.key());
        record.headers()
                .forEach(header ->
                        text.append(' ').append(header.key()).append('=').append(text(header.value())));
        return text.append(' ').append(record.value()).toString();
    }

    /** Others may send a header without a value. */
    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
