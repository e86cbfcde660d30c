package org.clientele.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The plain producer with all acknowledgements, on a topic of its own that is deleted at the end. */
final class RawBroker implements AutoCloseable {

    private final String topic = "benchmarks-" + UUID.randomUUID();
    private final byte[] value = new byte[1000];
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    RawBroker(String bootstrapServers) throws ExecutionException, InterruptedException {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "compression.type", "lz4", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void sendOne() throws ExecutionException, InterruptedException {
        send().get();
    }

    void sendMany(int count) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(count);
        for (int i = 0; i < count; i++) {
            sent.add(send());
        }
        for (var one : sent) {
            one.get();
        }
    }

    private Future<RecordMetadata> send() {
        return producer.send(new ProducerRecord<>(topic, UUID.randomUUID().toString(), value));
    }

    @Override
    public void close() {
        producer.close();
        admin.deleteTopics(List.of(topic));
        admin.close(Duration.ofSeconds(10));
    }
}
