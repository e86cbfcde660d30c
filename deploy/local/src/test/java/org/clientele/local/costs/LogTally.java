package org.clientele.local.costs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The records that are published from a moment on, by topic; what a transaction leaves behind is none. */
final class LogTally {

    private final String kafka;
    private final Map<TopicPartition, Long> from;

    private LogTally(String kafka, Map<TopicPartition, Long> from) {
        this.kafka = kafka;
        this.from = from;
    }

    /** How many, and their bytes: key, value and headers. */
    record Records(long count, long bytes) {

        static final Records NONE = new Records(0, 0);

        Records plus(Records more) {
            return new Records(count + more.count, bytes + more.bytes);
        }
    }

    static LogTally begin(String kafka) {
        try (var consumer = consumer(kafka)) {
            return new LogTally(kafka, ends(consumer));
        }
    }

    Map<String, Records> soFar() {
        try (var consumer = consumer(kafka)) {
            var to = ends(consumer);
            consumer.assign(to.keySet());
            to.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            var records = new TreeMap<String, Records>();
            while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    records.merge(record.topic(), new Records(1, bytes(record)), Records::plus);
                }
            }
            return records;
        }
    }

    private static long bytes(ConsumerRecord<byte[], byte[]> record) {
        int bytes = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        for (var header : record.headers()) {
            bytes += header.key().length() + header.value().length;
        }
        return bytes;
    }

    private static Map<TopicPartition, Long> ends(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.listTopics().forEach((topic, ofTopic) -> {
            if (!topic.startsWith("__")) {
                ofTopic.forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            }
        });
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String kafka) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
