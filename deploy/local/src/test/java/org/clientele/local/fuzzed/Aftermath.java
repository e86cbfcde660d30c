package org.clientele.local.fuzzed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.clientele.local.RunningPlatform;
import org.clientele.local.client.Answer;
import tools.jackson.databind.JsonNode;

/** What has to be true when everything was sent: nothing waits to be read, and what was read adds up. */
final class Aftermath {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final RunningPlatform platform;
    private final Set<Reader> readers;

    Aftermath(RunningPlatform platform, Set<Reader> readers) {
        this.platform = platform;
        this.readers = readers;
    }

    /** No record is left that a service has not read. */
    void awaitNothingToRead() {
        for (var reader : readers) {
            Awaitility.await("everything that " + reader.name() + " reads is read")
                    .atMost(PATIENCE)
                    .pollInterval(GLANCE)
                    .until(() -> unread(reader).isEmpty());
        }
    }

    /** As many records were submissions, repeats or parked as the topic has. */
    void awaitThatSubmissionsAddUp() {
        platform.await(platform.as("operator"), platform.endpoints().lead(), "/intake/summary", this::addsUp);
    }

    /** Whoever began to rebuild figures had facts recorded twice from then on, whatever others do. */
    void endRebuilds() {
        var operator = platform.as("operator");
        var analytics = platform.endpoints().analytics();
        operator.get(analytics, "/rebuilds")
                .orThrow("rebuilds")
                .body()
                .path("items")
                .valueStream()
                .filter(one -> !one.path("state").asString().equals("STOPPED"))
                .forEach(one -> operator.post(
                                analytics, "/rebuilds/" + one.path("rebuildId").asString() + "/stop", Map.of())
                        .orThrow("stop"));
    }

    private boolean addsUp(Answer summary) {
        var topic = summary.body().path("topic");
        long ends =
                topic.path("offsets").valueStream().mapToLong(JsonNode::asLong).sum();
        return topic.path("read").asLong() == ends
                && ends == written()
                && summary.body().path("total").path("received").asLong() == 0;
    }

    private long written() {
        try (var consumer = consumer(RecordInputs.SUBMISSIONS + "-written")) {
            var partitions = partitions(consumer, Set.of(RecordInputs.SUBMISSIONS));
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** What a transaction leaves behind at the end of a partition is no record. */
    private List<String> unread(Reader reader) {
        try (var consumer = consumer(reader.name())) {
            var partitions = partitions(consumer, reader.topics());
            var ends = consumer.endOffsets(partitions);
            var committed = consumer.committed(Set.copyOf(partitions));
            var behind = partitions.stream()
                    .filter(one -> ends.get(one)
                            > (committed.get(one) == null
                                    ? 0
                                    : committed.get(one).offset()))
                    .toList();
            consumer.assign(behind);
            behind.forEach(one -> consumer.seek(
                    one, committed.get(one) == null ? 0 : committed.get(one).offset()));
            return behind.stream().anyMatch(one -> consumer.position(one) < ends.get(one))
                    ? consumer.poll(GLANCE).partitions().stream()
                            .map(TopicPartition::toString)
                            .toList()
                    : List.of();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, Set<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .collect(Collectors.toList());
    }

    private KafkaConsumer<byte[], byte[]> consumer(String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                platform.endpoints().kafka(),
                "group.id",
                group,
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
