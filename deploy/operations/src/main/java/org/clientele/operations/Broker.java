package org.clientele.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker with its topics. */
final class Broker implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_SILENT = 240;
    private static final String WAKE_UPS = "-wake-ups";
    private static final String SERVERS = "bootstrap.servers";

    private final Map<String, Object> properties;
    private final Admin admin;

    Broker(String servers, Map<String, Object> others) {
        properties = new HashMap<>(others);
        properties.put(SERVERS, servers);
        admin = Admin.create(properties);
    }

    /** All topics but those of the broker itself, and those by which instances wake each other. */
    List<Topic> topics() {
        var descriptions =
                get(admin.describeTopics(get(admin.listTopics().names())).allTopicNames());
        var resources = descriptions.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var settings = get(admin.describeConfigs(resources).all());
        return descriptions.values().stream()
                .filter(description -> !description.isInternal())
                .filter(description -> !description.name().endsWith(WAKE_UPS))
                .map(description ->
                        new Topic(description.name(), partitions(description), isOfFacts(settings, description.name())))
                .toList();
    }

    private static boolean isOfFacts(Map<ConfigResource, Config> settings, String topic) {
        var config = Objects.requireNonNull(settings.get(new ConfigResource(ConfigResource.Type.TOPIC, topic)));
        return config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().equals(TopicConfig.CLEANUP_POLICY_DELETE)
                && config.get(TopicConfig.RETENTION_MS_CONFIG).value().equals("-1");
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    /** @throws IllegalStateException if there is a topic here that was not there: what it held is lost */
    void requireNoOthers(List<Topic> there) {
        var lost = new TreeSet<>(topics().stream().map(Topic::name).toList());
        lost.removeAll(there.stream().map(Topic::name).toList());
        if (!lost.isEmpty()) {
            throw new IllegalStateException("the old broker has no " + String.join(", ", lost)
                    + ": restore its topics first, or the log that has them");
        }
    }

    /** @throws IllegalStateException if one of these topics is not there, has other partitions or is not empty */
    void requireEmpty(List<Topic> topics) {
        var here = topics().stream().collect(Collectors.toMap(Topic::name, Topic::partitions));
        for (var topic : topics) {
            var partitions = here.getOrDefault(topic.name(), List.of());
            if (partitions.size() != topic.partitions().size()) {
                throw new IllegalStateException("the new broker has %d partitions of %s instead of %d"
                        .formatted(
                                partitions.size(),
                                topic.name(),
                                topic.partitions().size()));
            }
            ends(partitions).forEach((partition, end) -> {
                if (end > 0) {
                    throw new IllegalStateException(
                            "the new broker has records in %s already; begin with an empty one".formatted(partition));
                }
            });
        }
    }

    long end(TopicPartition partition) {
        return Objects.requireNonNull(ends(List.of(partition)).get(partition));
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** The first record of each partition that is not older; the end where there is none. */
    Map<TopicPartition, Long> since(Collection<TopicPartition> partitions, Instant instant) {
        var found = new HashMap<>(ends(partitions));
        offsets(partitions, OffsetSpec.forTimestamp(instant.toEpochMilli())).forEach((partition, offset) -> {
            if (offset >= 0) {
                found.put(partition, offset);
            }
        });
        return found;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    /** Hands over each committed record of a partition, from the first to the one that is the last now. */
    void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        long end = end(partition);
        var settings = new HashMap<>(properties);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int silent = 0; consumer.position(partition) < end; silent++) {
                var page = consumer.poll(POLL);
                page.forEach(taker);
                silent = page.isEmpty() ? silent : 0;
                if (silent > MOST_SILENT) {
                    throw new IllegalStateException("nothing comes of %s from %d on: does a transaction hang?"
                            .formatted(partition, consumer.position(partition)));
                }
            }
        }
    }

    /** A producer for one partition, that stops at its first failure. */
    KafkaProducer<byte[], byte[]> producer(Map<String, Object> others) {
        var settings = new HashMap<>(properties);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 5);
        settings.putAll(others);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** How far a group has read. */
    Map<TopicPartition, Long> read(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(read -> read.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, read -> read.getValue().offset()));
    }

    void setRead(String group, Map<TopicPartition, Long> offsets) {
        var all = offsets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, offset -> new OffsetAndMetadata(offset.getValue())));
        get(admin.alterConsumerGroupOffsets(group, all).all());
    }

    /** What a broker answers in the end. */
    static <T> T get(Future<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a broker was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
