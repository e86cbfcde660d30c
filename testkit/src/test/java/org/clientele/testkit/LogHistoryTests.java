package org.clientele.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogHistoryTests {

    @Test
    void isSoundIfSequencesFirstAppearInOrderHoweverOftenTheyAreRepeated() {
        assertThat(breaches(1, 2, 3)).isEmpty();
        assertThat(breaches(1, 2, 1, 2, 3, 2, 3)).isEmpty();
    }

    @Test
    void namesAGap() {
        assertThat(breaches(1, 3)).containsExactly("lead-events anna: 3 first appears after 1");
        assertThat(breaches(2)).containsExactly("lead-events anna: 2 first appears after 0");
    }

    @Test
    void namesWhatFirstAppearsTooLate() {
        assertThat(breaches(1, 3, 2, 3)).hasSize(2);
    }

    @Test
    void namesAnOlderStateAtTheEnd() {
        assertThat(breaches(1, 2, 1)).containsExactly("lead-events anna: ends with 1 instead of 2");
    }

    @Test
    void namesTwoEventsOfOneVersion() {
        var twice = List.of(entry("first", 1), entry("second", 1));
        assertThat(new LogHistory(twice).breaches()).hasSize(1);
        var different = List.of(entry("first", 1), entry("lead.lost.v1", "second", 1));
        assertThat(new LogHistory(different).breaches()).hasSize(1);
    }

    @Test
    void takesTwoVersionsOfAnEventForOne() {
        var second = entry("lead.captured.v2", "second", 1);
        assertThat(new LogHistory(List.of(second, entry("first", 1), entry("next", 2))).breaches())
                .isEmpty();
        assertThat(new LogHistory(List.of(second, entry("lead.captured.v2", "other", 1))).breaches())
                .hasSize(1);
    }

    @Test
    @Tag("embedded")
    void readsWhatIsCommittedAndNothingElse() throws Exception {
        var topic = "history-" + UUID.randomUUID();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        send(topic, 1, true);
        send(topic, 2, false);
        send(topic, 2, true);
        var history = LogHistory.read(BackingServices.kafka(), topic);
        assertThat(history.of("order.placed.v1").map(LogEntry::sequence)).containsExactly(1L, 2L);
        assertThat(history.entries()).extracting(LogEntry::json).containsOnly("{}");
        assertThat(history.breaches()).isEmpty();
    }

    private static void send(String topic, int sequence, boolean commit) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", BackingServices.kafka(), "transactional.id", "history");
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var record = new ProducerRecord<>(topic, "anna", "{}");
            Map.of("id", "event-" + sequence, "type", "order.placed.v1", "subject", "anna", "sequence", "" + sequence)
                    .forEach((name, value) -> record.headers().add("ce_" + name, value.getBytes(UTF_8)));
            var unused = producer.send(record);
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static List<String> breaches(int... sequences) {
        return new LogHistory(IntStream.of(sequences)
                        .mapToObj(sequence -> entry("event-" + sequence, sequence))
                        .toList())
                .breaches();
    }

    private static LogEntry entry(String id, long sequence) {
        return entry("lead.captured.v1", id, sequence);
    }

    private static LogEntry entry(String type, String id, long sequence) {
        return new LogEntry("lead-events", 0, 0, "anna", id, "/lead-service", type, "anna", sequence, "{}");
    }
}
