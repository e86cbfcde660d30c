package org.clientele.eventdelivery.reading;

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
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.clientele.eventdelivery.event.Incoming;
import org.jspecify.annotations.Nullable;

/** Looks at the log from a group's committed offsets on, without being a member of the group. */
final class LagProbe implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final int MOST_GLANCES = 50;

    /** What is not yet applied of a partition: from the one offset until before the other. */
    private record Behind(long from, long end) {}

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
    private static Map<TopicPartition, Behind> behind(Consumer<byte[], byte[]> consumer, String topic) {
        Set<TopicPartition> partitions = new HashSet<>();
        consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> applied = new HashMap<>(consumer.beginningOffsets(partitions));
        consumer.committed(partitions)
                .forEach((partition, committed) -> applied.merge(partition, offset(committed), Math::max));
        Map<TopicPartition, Behind> behind = new HashMap<>();
        applied.forEach((partition, from) ->
                behind.put(partition, new Behind(from, Objects.requireNonNullElse(ends.get(partition), 0L))));
        behind.values().removeIf(open -> open.from() >= open.end());
        return behind;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /**
     * The record there; none if the rest of the partition is only what transactions left behind, which is known when
     * the position has passed it.
     *
     * @throws TimeoutException if the broker has not said which
     */
    private static Optional<ConsumerRecord<byte[], byte[]>> next(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, Behind behind) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, behind.from());
        for (int glance = 0; glance < MOST_GLANCES; glance++) {
            var found = consumer.poll(GLANCE).records(partition).stream().findFirst();
            if (found.isPresent() || consumer.position(partition) >= behind.end()) {
                return found;
            }
        }
        throw new TimeoutException(
                "What comes after offset %d of %s has not arrived.".formatted(behind.from(), partition));
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
