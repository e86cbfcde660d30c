package org.clientele.localbacking;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import tools.jackson.databind.JsonNode;

/** A topic of the catalogue; {@code retentionMillis} is -1 for ever. */
public record Topic(String name, int partitions, int replicas, String cleanupPolicy, long retentionMillis) {

    /** Reads the Kafka binding of a channel. */
    static Topic of(String name, JsonNode channel) {
        var kafka = channel.at("/bindings/kafka");
        var configuration = kafka.path("topicConfiguration");
        return new Topic(
                name,
                kafka.path("partitions").asInt(),
                kafka.path("replicas").asInt(),
                configuration.path("cleanup.policy").path(0).asString(),
                configuration.path("retention.ms").asLong(-1));
    }

    /** To be created where there are so many brokers, and no more replicas than that. */
    public NewTopic on(int brokers) {
        return new NewTopic(name, partitions, (short) Math.min(replicas, brokers))
                .configs(Map.of("cleanup.policy", cleanupPolicy, "retention.ms", String.valueOf(retentionMillis)));
    }
}
