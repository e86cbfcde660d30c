package org.clientele.eventdelivery;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings that reliable delivery needs, so that a service names only what it reads.
 *
 * <p>They are the last to be asked: whatever a service sets itself counts. Each reader of
 * {@code clientele.events.reads} is a function and a member of the consumer group named after the service.
 */
class DeliveryDefaults implements EnvironmentPostProcessor {

    private static final String STREAM = "spring.cloud.stream.";
    private static final String BINDER = STREAM + "kafka.binder.";
    private static final String NAME = "${spring.application.name:${spring.config.name:service}}";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>(common());
        var reads = EventDeliveryProperties.reads(environment);
        reads.forEach((reader, topics) -> defaults.putAll(binding(reader, topics)));
        if (!reads.isEmpty()) {
            defaults.put("spring.cloud.function.definition", definition(reads.keySet()));
        }
        environment.getPropertySources().addLast(new MapPropertySource("eventDelivery", defaults));
    }

    private static Map<String, Object> common() {
        return Map.ofEntries(
                Map.entry("clientele.events.source", "/" + NAME),
                Map.entry("spring.kafka.bootstrap-servers", "${" + BINDER + "brokers:127.0.0.1:9092}"),
                Map.entry(STREAM + "binding-retry-interval", 2),
                Map.entry(BINDER + "required-acks", "all"),
                // So many seconds, after which whoever asks how it goes hears that the broker is away.
                Map.entry(BINDER + "health-timeout", 3),
                Map.entry(BINDER + "auto-create-topics", false),
                Map.entry(BINDER + "auto-add-partitions", false),
                Map.entry(BINDER + "consumer-properties.isolation.level", "read_committed"),
                Map.entry(BINDER + "consumer-properties.max.poll.records", "500"),
                // So much of one partition at a time that the other topics of the same reader are soon read too.
                Map.entry(BINDER + "consumer-properties.max.partition.fetch.bytes", "262144"),
                // A broker that has nothing new answers later than by default. What else is asked over the connection
                // waits as long, so that a partition taken over is read this much later.
                Map.entry(BINDER + "consumer-properties.fetch.max.wait.ms", "2000"),
                // Also how often the thread looks that keeps the membership alive.
                Map.entry(BINDER + "consumer-properties.retry.backoff.ms", "300"),
                // What an instance that was killed has read is read on by another, or by itself again, after this time.
                Map.entry(BINDER + "consumer-properties.session.timeout.ms", "10000"),
                Map.entry(BINDER + "consumer-properties.heartbeat.interval.ms", "3000"),
                // A poll is part of no trace: each of its records is of its own.
                Map.entry("management.observations.enable.spring.cloud.function", false),
                Map.entry("logging.level.org.apache.kafka", "WARN"),
                // It warns of each partition whose end is asked for without reading it, as the lag does all the time.
                Map.entry("logging.level.org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils", "ERROR"),
                Map.entry("logging.level.org.springframework.integration.handler.LoggingHandler", "OFF"));
    }

    private static String definition(Set<String> readers) {
        return readers.stream().map(EventDeliveryProperties::function).collect(joining(";"));
    }

    private static Map<String, Object> binding(String reader, List<String> topics) {
        String input = EventDeliveryProperties.function(reader) + "-in-0.";
        String binding = STREAM + "bindings." + input;
        String kafka = STREAM + "kafka.bindings." + input + "consumer.";
        return Map.ofEntries(
                Map.entry(binding + "destination", String.join(",", topics)),
                Map.entry(binding + "consumer.multiplex", true),
                Map.entry(binding + "group", NAME),
                Map.entry(binding + "consumer.batch-mode", true),
                Map.entry(binding + "consumer.use-native-decoding", true),
                Map.entry(binding + "consumer.max-attempts", 1),
                Map.entry(kafka + "start-offset", "earliest"),
                Map.entry(kafka + "ack-mode", "BATCH"),
                Map.entry(kafka + "converter-bean-name", "rawRecords"),
                Map.entry(kafka + "common-error-handler-bean-name", "parkingErrorHandler"));
    }
}
