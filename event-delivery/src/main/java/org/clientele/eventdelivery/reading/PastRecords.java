package org.clientele.eventdelivery.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.clientele.eventdelivery.event.Incoming;

/**
 * Reads what topics hold up to an end that was seen before, beside the readers of the service: in no group, and without
 * moving anybody's place. Only what was committed is read. Not safe for concurrent use.
 */
public final class PastRecords implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final int MOST = 4_000;

    /**
     * What is to be read of a partition.
     *
     * @param from the offset of the first record
     * @param end the offset before which it ends
     */
    public record Stretch(String topic, int partition, long from, long end) {

        TopicPartition place() {
            return new TopicPartition(topic, partition);
        }
    }

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    PastRecords(Map<String, Object> connection) {
        var properties = new HashMap<>(connection);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** All that these topics hold now. */
    public List<Stretch> held(Collection<String> topics) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        var begins = consumer.beginningOffsets(partitions);
        var held = new ArrayList<Stretch>();
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> held.add(new Stretch(
                        partition.topic(), partition.partition(), begins.getOrDefault(partition, 0L), end)));
        held.sort(Comparator.comparing(Stretch::topic).thenComparingInt(Stretch::partition));
        return held;
    }

    /** Has these read next, each from where it begins. */
    public void read(Collection<Stretch> stretches) {
        ends.clear();
        stretches.stream()
                .filter(stretch -> stretch.from() < stretch.end())
                .forEach(stretch -> ends.put(stretch.place(), stretch.end()));
        consumer.assign(ends.keySet());
        stretches.stream()
                .filter(stretch -> ends.containsKey(stretch.place()))
                .forEach(stretch -> consumer.seek(stretch.place(), stretch.from()));
    }

    /** The next records of each partition, in order; perhaps none though there are more. */
    public Map<Stretch, List<Incoming>> next() {
        if (ends.isEmpty()) {
            return Map.of();
        }
        var polled = consumer.poll(GLANCE);
        var next = new TreeMap<Stretch, List<Incoming>>(
                Comparator.comparing(Stretch::topic).thenComparingInt(Stretch::partition));
        ends.forEach((partition, end) -> {
            var left = new Stretch(partition.topic(), partition.partition(), consumer.position(partition), end);
            next.put(left, records(polled.records(partition), end));
        });
        if (ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue())) {
            consumer.assign(ends.keySet());
        }
        return next;
    }

    private static List<Incoming> records(List<ConsumerRecord<byte[], byte[]>> polled, long end) {
        return polled.stream()
                .filter(record -> record.offset() < end)
                .map(Incoming::of)
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
