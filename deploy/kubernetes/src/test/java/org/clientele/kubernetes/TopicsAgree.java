package org.clientele.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.localbacking.Topic;
import org.clientele.localbacking.Topics;

/**
 * The topics of each cluster are those of {@code asyncapi.yaml}, with as many replicas as it says or as there are
 * brokers.
 */
final class TopicsAgree implements Check {

    private static final List<Topic> CATALOGUE = Topics.ofTheCatalogue();

    @Override
    public Stream<String> problems(Manifests manifests) {
        return Stream.concat(cluster(manifests), manifests.of("Kafka").flatMap(kafka -> problems(kafka, manifests)));
    }

    private static Stream<String> problems(Manifest kafka, Manifests manifests) {
        int brokers = brokers(kafka, manifests);
        var written = of(kafka, "KafkaTopic", manifests)
                .collect(Collectors.toMap(
                        TopicsAgree::name, topic -> said(topic.at("/spec")), (one, other) -> one + other));
        var agreed = CATALOGUE.stream()
                .collect(Collectors.toMap(Topic::name, topic -> agreed(topic, Math.min(brokers, topic.replicas()))));
        return Stream.concat(differences(kafka, written, agreed), defaults(kafka, Math.min(brokers, 3)));
    }

    private static Stream<Manifest> of(Manifest kafka, String kind, Manifests manifests) {
        return manifests.of(kind).filter(one -> clusterOf(one).equals(kafka.name()));
    }

    /** Operators look after what has the label of their cluster. */
    static String clusterOf(Manifest resource) {
        return resource.at("/metadata/labels/strimzi.io~1cluster").asText();
    }

    private static String name(Manifest topic) {
        return topic.at("/spec/topicName").asText(topic.name());
    }

    private static int brokers(Manifest kafka, Manifests manifests) {
        return of(kafka, "KafkaNodePool", manifests)
                .filter(pool -> Manifest.texts(pool.at("/spec/roles")).contains("broker"))
                .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                .sum();
    }

    private static String said(JsonNode spec) {
        var settings = new TreeMap<String, String>();
        spec.path("config")
                .propertyStream()
                .forEach(one -> settings.put(one.getKey(), one.getValue().asText()));
        return "%d partitions, %d replicas, %s"
                .formatted(
                        spec.path("partitions").asInt(), spec.path("replicas").asInt(), settings);
    }

    /** What is confirmed outlives one broker, if there are several: one replica fewer than there are may confirm it. */
    private static String agreed(Topic topic, int replicas) {
        var settings = new TreeMap<>(Map.of(
                "cleanup.policy", topic.cleanupPolicy(), "min.insync.replicas", String.valueOf(confirming(replicas))));
        if (topic.cleanupPolicy().contains("delete")) {
            settings.put("retention.ms", String.valueOf(topic.retentionMillis()));
        }
        return "%d partitions, %d replicas, %s".formatted(topic.partitions(), replicas, settings);
    }

    private static int confirming(int replicas) {
        return Math.max(1, replicas - 1);
    }

    private static Stream<String> differences(Manifest kafka, Map<String, String> written, Map<String, String> agreed) {
        return Stream.concat(written.keySet().stream(), agreed.keySet().stream())
                .distinct()
                .filter(topic -> !written.getOrDefault(topic, "").equals(agreed.getOrDefault(topic, "")))
                .map(topic -> "KafkaTopic %s of %s has %s; the catalogue says %s"
                        .formatted(topic, kafka.name(), written.get(topic), agreed.get(topic)));
    }

    private static Stream<String> cluster(Manifests manifests) {
        return Stream.of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                .flatMap(manifests::of)
                .filter(one -> manifests.find("Kafka", clusterOf(one)).isEmpty())
                .map(one -> one + " is of no cluster");
    }

    private static Stream<String> defaults(Manifest kafka, int replicas) {
        var expected = Map.of(
                "auto.create.topics.enable", "false",
                "default.replication.factor", String.valueOf(replicas),
                "offsets.topic.replication.factor", String.valueOf(replicas),
                "transaction.state.log.replication.factor", String.valueOf(replicas),
                "min.insync.replicas", String.valueOf(confirming(replicas)),
                "transaction.state.log.min.isr", String.valueOf(confirming(replicas)));
        var config = kafka.at("/spec/kafka/config");
        return expected.entrySet().stream()
                .filter(setting -> !config.path(setting.getKey()).asText().equals(setting.getValue()))
                .map(setting -> "%s has %s %s instead of %s"
                        .formatted(kafka, setting.getKey(), config.path(setting.getKey()), setting.getValue()));
    }
}
