package org.clientele.eventdelivery.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ProducerPostProcessor;

/** Opens the transactional producer of a shard, which fences the one before. */
final class RelayProducers {

    private final Map<String, Object> connection;
    private final List<ProducerPostProcessor<String, byte[]>> wrapping;

    /** @param wrapping what every producer is passed through, as Spring's own are */
    RelayProducers(Map<String, Object> connection, List<ProducerPostProcessor<String, byte[]>> wrapping) {
        this.connection = connection;
        this.wrapping = wrapping;
    }

    Producer<String, byte[]> open(String transactionalId) {
        var properties = new HashMap<>(connection);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        Producer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        for (var wrapper : wrapping) {
            producer = wrapper.apply(producer);
        }
        return producer;
    }
}
