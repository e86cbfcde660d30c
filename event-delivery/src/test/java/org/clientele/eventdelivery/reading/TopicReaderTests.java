package org.clientele.eventdelivery.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

@Tag("embedded")
class TopicReaderTests {

    private final TestStore store = new TestStore();
    private final ParkedRecords parked = new ParkedRecords(store.database, Clock.fixed(TestStore.NOW, ZoneOffset.UTC));
    private final CurrentTrace trace = CurrentTrace.NONE;
    private final List<String> handled = new ArrayList<>();
    private final Map<String, Map<Integer, Long>> noted = new HashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> poll = new ArrayList<>();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void handsEachTopicToItsOwnConsumerInTheOrderOfThePoll() {
        record("orders", 4, "o1");
        record("orders", 5, "o2");
        record("parcels", 7, "p1");
        record("orders", 6, "o3");
        reader(List.of("orders", "parcels")).accept(message());
        assertThat(handled).containsExactly("orders o1", "orders o2", "parcels p1", "orders o3");
        assertThat(noted).isEqualTo(Map.of("orders", Map.of(0, 7L), "parcels", Map.of(0, 8L)));
    }

    @Test
    void saysAtWhichRecordOfThePollItFailedAndNotesOnlyWhatCameBefore() {
        record("orders", 4, "o1");
        record("parcels", 7, "p1");
        record("parcels", 8, "cursed");
        record("orders", 5, "o2");
        assertThatThrownBy(() -> reader(List.of("orders", "parcels")).accept(message()))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isEqualTo(2))
                .hasRootCauseMessage("a cursed parcel");
        assertThat(handled).containsExactly("orders o1", "parcels p1");
        assertThat(noted).isEqualTo(Map.of("orders", Map.of(0, 5L), "parcels", Map.of(0, 8L)));
    }

    @Test
    void refusesTopicsThatHaveOnlyAReaderOrOnlyAConsumer() {
        assertThatThrownBy(() -> new TopicReaders(Map.of("all", List.of("orders", "bills")), consumers()))
                .hasMessageContainingAll("bills", "parcels")
                .message()
                .doesNotContain("orders");
    }

    private TopicReader reader(List<String> topics) {
        return new TopicReaders(Map.of("all", topics), consumers()).reader(topics);
    }

    private List<TopicConsumer> consumers() {
        return List.of(consumer("orders"), consumer("parcels"));
    }

    private TopicConsumer consumer(String topic) {
        return new TopicConsumer(topic, parked, trace)
                .onTombstone(key -> {
                    if (key.equals("cursed")) {
                        throw new IllegalStateException("a cursed parcel");
                    }
                    handled.add(topic + " " + key);
                })
                .noting(next -> next.forEach((partition, offset) ->
                        noted.computeIfAbsent(topic, any -> new HashMap<>()).merge(partition, offset, Math::max)));
    }

    private void record(String topic, long offset, String key) {
        poll.add(new ConsumerRecord<>(topic, 0, offset, key.getBytes(UTF_8), null));
    }

    private Message<List<byte[]>> message() {
        return MessageBuilder.<List<byte[]>>withPayload(List.of())
                .setHeader(KafkaHeaders.RAW_DATA, List.copyOf(poll))
                .build();
    }
}
