package org.clientele.local.promises;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes events as somebody else would: each until the broker has acknowledged it, and some again. */
final class Events implements AutoCloseable {

    /** As many of a partition are published again. */
    private static final int LATEST = 200;

    private final String servers;
    private final KafkaProducer<byte[], byte[]> producer;

    Events(String servers) {
        this.servers = servers;
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all", "compression.type", "lz4");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has it. */
    void publish(String topic, String key, String type, String source, String id, String data) {
        var event = new ProducerRecord<>(topic, key.getBytes(UTF_8), data.getBytes(UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", source, "ce_type", type, "ce_subject", key)
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        event.headers().add("content-type", "application/json".getBytes(UTF_8));
        acknowledged(producer.send(event));
    }

    /** Publishes each of the latest events of a topic once more, byte for byte, however often it is there. */
    int publishAgain(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var beginnings = consumer.beginningOffsets(partitions);
            var ends = consumer.endOffsets(partitions);
            ends.forEach(
                    (partition, end) -> consumer.seek(partition, Math.max(beginnings.get(partition), end - LATEST)));
            var said = new HashSet<String>();
            var sent = new ArrayList<Future<RecordMetadata>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (said.add(id(record))) {
                        sent.add(producer.send(again(record)));
                    }
                }
            }
            sent.forEach(Events::acknowledged);
            return said.size();
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    private static void acknowledged(Future<RecordMetadata> event) {
        try {
            var unused = event.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take an event", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
