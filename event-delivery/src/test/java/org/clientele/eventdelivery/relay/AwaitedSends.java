package org.clientele.eventdelivery.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends single records, rarely, and returns when the broker has them. */
public final class AwaitedSends implements Consumer<ProducerRecord<byte[], byte[]>> {

    private final Map<String, Object> properties;

    public AwaitedSends(Map<String, Object> properties) {
        this.properties = new HashMap<>(properties);
        this.properties.put("acks", "all");
    }

    @Override
    public void accept(ProducerRecord<byte[], byte[]> record) {
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending", e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot send to " + record.topic(), e.getCause());
        }
    }
}
