package org.clientele.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events of projects that were signed, three a client, as portfolio-service does. */
final class SignedProjects {

    private static final int EACH = 3;

    private final String broker;

    SignedProjects(String broker) {
        this.broker = broker;
    }

    void publish(int projects) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker, "linger.ms", 5, "compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var clientId = "";
            for (int number = 0; number < projects; number++) {
                clientId = number % EACH == 0 ? UUID.randomUUID().toString() : clientId;
                var unused = producer.send(signed(UUID.randomUUID().toString(), clientId, number));
            }
        }
    }

    private static ProducerRecord<String, byte[]> signed(String projectId, String clientId, int number) {
        var json = """
                {"projectId": "%s", "clientId": "%s", "salespersonId": "person-%d", "teamId": "team-%d",
                 "signedOn": "2025-%02d-%02d", "value": {"amount": %d, "currency": "EUR"},
                 "contractType": "purchase", "title": "an event says more than is read"}""".formatted(
                projectId, clientId, number % 300, number % 30, 1 + number % 12, 1 + number % 28, 100_000 + number);
        var event = new ProducerRecord<>("client-events", clientId, json.getBytes(StandardCharsets.UTF_8));
        attributes(projectId)
                .forEach((name, value) -> event.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static Map<String, String> attributes(String projectId) {
        return Map.of(
                "specversion", "1.0",
                "id", UUID.randomUUID().toString(),
                "source", "/portfolio-service",
                "type", "client.project-signed.v1",
                "subject", projectId,
                "time", Instant.now().toString(),
                "sequence", "1");
    }
}
