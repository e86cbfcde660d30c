package org.clientele.localbacking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class KafkaBrokerTests {

    @Test
    void keepsTransactionalRecordsAcrossARestart(@TempDir Path folder) throws Exception {
        try (var broker = KafkaBroker.start(folder, 0)) {
            createTopic(broker.bootstrapServers());
            send(broker.bootstrapServers(), "first");
        }
        try (var broker = KafkaBroker.start(folder, 0)) {
            send(broker.bootstrapServers(), "second");
            assertThat(readAll(broker.bootstrapServers())).containsExactly("first", "second");
        }
    }

    private static void createTopic(String servers) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("notes", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(String servers, String value) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", servers, "transactional.id", "writer", "acks", "all");
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>("notes", "key", value));
            producer.commitTransaction();
        }
    }

    private static List<String> readAll(String servers) {
        Map<String, Object> properties = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("notes", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var read = new ArrayList<String>();
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(one -> read.add(one.value()));
            }
            return read;
        }
    }
}
