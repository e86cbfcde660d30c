package org.clientele.eventdelivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks at the log from a group's committed offsets on, without being a member of the group. */
final class LagProbe implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Map<String, Object> connection;
    private final Clock clock;
    private final Map<String, Consumer<byte[], byte[]>> consumers = new HashMap<>();

    LagProbe(Map<String, Object> connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    ConsumerLag.Measured measure(String topic, String group) {
        Consumer<byte[], byte[]> consumer = consumers.computeIfAbsent(group, this::open);
        Instant now = clock.instant();
        Instant asOf = behind(consumer, topic).entrySet().stream()
                .flatMap(open -> next(consumer, open.getKey(), open.getValue()).stream())
                .map(LagProbe::happened)
                .min(Instant::compareTo)
                .filter(oldest -> oldest.isBefore(now))
                .orElse(now);
        return new ConsumerLag.Measured(now, asOf);
    }

    /** The partitions with something not yet applied, and where it begins. */
    private static Map<TopicPartition, Long> behind(Consumer<byte[], byte[]> consumer, String topic) {
        Set<TopicPartition> partitions = new HashSet<>();
        consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> behind = new HashMap<>(consumer.beginningOffsets(partitions));
        consumer.committed(partitions)
                .forEach((partition, committed) -> behind.merge(partition, offset(committed), Math::max));
        behind.entrySet().removeIf(open -> open.getValue() >= Objects.requireNonNullElse(ends.get(open.getKey()), 0L));
        return behind;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /** The record there; none if the rest of the partition is only what transactions left behind. */
    private static Optional<ConsumerRecord<byte[], byte[]>> next(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        return consumer.poll(GLANCE).records(partition).stream().findFirst();
    }

    private static Instant happened(ConsumerRecord<byte[], byte[]> consumed) {
        var written = Instant.ofEpochMilli(consumed.timestamp());
        var time = Incoming.of(consumed).header("ce_time");
        try {
            return time == null ? written : Instant.parse(time);
        } catch (DateTimeParseException unreadable) {
            return written;
        }
    }

    private Consumer<byte[], byte[]> open(String group) {
        var properties = new HashMap<>(connection);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-lag");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        consumers.values().forEach(Consumer::close);
    }
}
