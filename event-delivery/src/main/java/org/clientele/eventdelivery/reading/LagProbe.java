package org.clientele.eventdelivery.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
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

    private static final Duration LISTED = Duration.ofMinutes(1);

    /** What is not yet applied of a partition: from the one offset until before the other. */
    private record Behind(long from, long end) {}

    private final Map<String, Object> connection;
    private final Clock clock;
    private final Map<String, Consumer<byte[], byte[]>> consumers = new HashMap<>();
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();
    private Instant listedAt = Instant.EPOCH;

    LagProbe(Map<String, Object> connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** How far each group is on its topic. */
    Map<String, ConsumerLag.Measured> measure(Map<String, String> groupsByTopic) {
        Map<String, List<String>> topics = groupsByTopic.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        var measured = new HashMap<String, ConsumerLag.Measured>();
        topics.forEach((group, read) -> measured.putAll(measure(group, read)));
        return measured;
    }

    private Map<String, ConsumerLag.Measured> measure(String group, List<String> topics) {
        Consumer<byte[], byte[]> consumer = consumers.computeIfAbsent(group, this::open);
        Instant now = clock.instant();
        Map<String, ConsumerLag.Measured> measured = new HashMap<>(
                topics.stream().collect(toMap(topic -> topic, topic -> new ConsumerLag.Measured(now, now))));
        behind(consumer, partitions(consumer, topics))
                .forEach((partition, behind) -> next(consumer, partition, behind)
                        .ifPresent(record -> measured.computeIfPresent(
                                partition.topic(), (topic, other) -> other.orSince(happened(record)))));
        return measured;
    }

    /** Asked for again now and then, because topics grow. */
    private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, List<String> topics) {
        if (clock.instant().isAfter(listedAt.plus(LISTED))) {
            partitions.clear();
            listedAt = clock.instant();
        }
        return topics.stream()
                .flatMap(topic -> partitions.computeIfAbsent(topic, unlisted -> list(consumer, unlisted)).stream())
                .collect(toSet());
    }

    private static List<TopicPartition> list(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** The partitions with something not yet applied, and where it begins. */
    private static Map<TopicPartition, Behind> behind(
            Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> applied = new HashMap<>();
        consumer.committed(partitions).forEach((partition, committed) -> applied.put(partition, offset(committed)));
        Map<TopicPartition, Behind> behind = new HashMap<>();
        applied.forEach((partition, from) ->
                behind.put(partition, new Behind(from, Objects.requireNonNullElse(ends.get(partition), 0L))));
        behind.values().removeIf(open -> open.from() >= open.end());
        return behind.isEmpty() ? behind : withoutDeleted(consumer, behind);
    }

    /** What was deleted before it was read is not waited for. */
    private static Map<TopicPartition, Behind> withoutDeleted(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Behind> behind) {
        var left = new HashMap<TopicPartition, Behind>();
        consumer.beginningOffsets(behind.keySet()).forEach((partition, begin) -> {
            Behind open = behind.getOrDefault(partition, new Behind(begin, begin));
            left.put(partition, new Behind(Math.max(begin, open.from()), open.end()));
        });
        left.values().removeIf(open -> open.from() >= open.end());
        return left;
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
