package org.clientele.eventdelivery.parking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** How often a consumer that keeps its partition tries a record: a partition that moves to another one begins again. */
@Tag("embedded")
class ParkingErrorHandlerTests {

    private static final TopicPartition PARTITION = new TopicPartition("order-events", 0);
    private static final byte[] KEY = "cursed".getBytes(UTF_8);

    @AutoClose
    private final TestStore store = new TestStore();

    private final ParkedRecords parked = new ParkedRecords(store.database, Clock.fixed(TestStore.NOW, ZoneOffset.UTC));
    private final CommonErrorHandler handler = new ParkingAutoConfiguration().parkingErrorHandler(parked);

    @AutoClose
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    private final MessageListenerContainer container = new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(Map.of()), new ContainerProperties(PARTITION.topic()));

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void parksARecordWhoseThirdTryFails() {
        var refused = new IllegalStateException("a cursed order");
        failsAndComesAgain(refused);
        failsAndComesAgain(refused);
        assertThat(parked.list(null, 10)).isEmpty();
        fail(refused);
        assertThat(parked.list(null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.keyText()).isEqualTo("cursed"));
    }

    @Test
    void triesAgainAsLongAsTheStoreIsAway() {
        var away = new MongoTimeoutException("no server");
        failsAndComesAgain(away);
        failsAndComesAgain(away);
        failsAndComesAgain(away);
        assertThat(parked.list(null, 10)).isEmpty();
    }

    private void failsAndComesAgain(RuntimeException cause) {
        assertThatThrownBy(() -> fail(cause)).hasMessageContaining("in retry");
        assertThat(consumer.position(PARTITION)).isZero();
    }

    private void fail(RuntimeException cause) {
        var records = List.of(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 0, KEY, KEY));
        handler.handleBatch(
                new BatchListenerFailedException("refused", cause, 0),
                new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()),
                consumer,
                container,
                () -> {});
    }
}
