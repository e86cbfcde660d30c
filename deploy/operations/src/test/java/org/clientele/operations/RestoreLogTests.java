package org.clientele.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.clientele.localbacking.EmbeddedStore;
import org.clientele.localbacking.KafkaBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old log has every kind of gap: marks of transactions, one that was taken back, and a beginning that is gone. */
@Tag("embedded")
class RestoreLogTests {

    private static final Instant RESTORED_TO = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LONG_AGO = RESTORED_TO.minus(Duration.ofDays(3));
    private static final Instant LATER = RESTORED_TO.plus(Duration.ofMinutes(5));
    private static final TopicPartition FACTS = new TopicPartition("lead-events", 0);
    private static final TopicPartition PROFILES = new TopicPartition("lead-profiles", 0);
    private static final TopicPartition INBOUND = new TopicPartition("marketing-leads", 0);
    private static final TopicPartition AUDIT = new TopicPartition("lead-audit", 0);
    private static final TopicPartition FOLLOW_UPS = new TopicPartition("follow-up-events", 0);
    private static final List<TopicPartition> ALL = List.of(FACTS, PROFILES, INBOUND, AUDIT, FOLLOW_UPS);
    private static final String WAKE_UPS = "lead-service-wake-ups";

    private static KafkaBroker oldLog;
    private static EmbeddedStore store;
    private static MongoClient client;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        store = EmbeddedStore.inMemory();
        client = MongoClients.create(store.uri());
        for (var service : List.of("lead", "portfolio", "analytics", "notification")) {
            var aggregates = client.getDatabase(service).getCollection("leads");
            aggregates.createIndex(Indexes.ascending("relay.shard", "relay.since"));
        }
        var leads = client.getDatabase("lead").getCollection("leads");
        leads.insertOne(new Document("_id", "known").append("version", 2L));
        leads.insertOne(new Document("_id", "waiting")
                .append("version", 2L)
                .append("unpublished", List.of(new Document("sequence", 2L))));
        var followUps = client.getDatabase("notification").getCollection("follow-ups");
        followUps.createIndex(Indexes.ascending("relay.shard", "relay.since"));
        followUps.insertOne(new Document("_id", "done").append("version", 2L)); // the next step is told to nobody
        var onboardings = client.getDatabase("portfolio").getCollection("onboardings");
        onboardings.createIndex(Indexes.ascending("relay.shard", "relay.since"));
        onboardings.insertOne(new Document("_id", "accepted").append("version", 1L)); // nor is this
        client.getDatabase("lead")
                .getCollection("names")
                .insertOne(new Document("_id", "unknown").append("version", 9L));
        oldLog = KafkaBroker.start(folder, 0);
        try (var admin = admin(oldLog)) {
            create(admin);
            admin.createTopics(List.of(new NewTopic(WAKE_UPS, 1, (short) 1)))
                    .all()
                    .get();
            writeAll();
            admin.deleteRecords(
                            Map.of(INBOUND, RecordsToDelete.beforeOffset(3), AUDIT, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
            admin.alterConsumerGroupOffsets(
                            "lead-service", Map.of(FACTS, new OffsetAndMetadata(9), INBOUND, new OffsetAndMetadata(3)))
                    .all()
                    .get();
        }
    }

    private static void writeAll() {
        inTransaction(true, send -> {
            send.accept(fact(FACTS, LONG_AGO, "long-gone", 1));
            send.accept(fact(FACTS, LONG_AGO, "known", 1));
        });
        inTransaction(false, send -> send.accept(fact(FACTS, LATER, "known", 2)));
        inTransaction(true, send -> {
            send.accept(fact(FACTS, LATER, "known", 2));
            send.accept(fact(FACTS, LATER, "known", 3));
            send.accept(fact(FACTS, LATER, "waiting", 1));
        });
        inTransaction(true, send -> send.accept(fact(FACTS, LATER, "unknown", 1)));
        inTransaction(true, send -> send.accept(fact(FOLLOW_UPS, "notification-service", LONG_AGO, "done", 1)));
        inTransaction(true, send -> send.accept(fact(PROFILES, LATER, "unknown", 1)));
        inTransaction(true, send -> send.accept(fact(PROFILES, LATER, "known", 2)));
        for (int number = 0; number < 5; number++) {
            var inbound = record(INBOUND, LATER, "any");
            inTransaction(true, send -> send.accept(inbound));
        }
        inTransaction(true, send -> {
            send.accept(fact(AUDIT, LATER, "forgotten", 1));
            send.accept(fact(AUDIT, LATER, "unknown", 1));
        });
    }

    private static void create(Admin admin) throws Exception {
        admin.createTopics(ALL.stream()
                        .map(partition -> new NewTopic(partition.topic(), 1, (short) 1)
                                .configs(Map.of(
                                        "cleanup.policy",
                                        partition.equals(PROFILES) ? "compact" : "delete",
                                        "retention.ms",
                                        "-1")))
                        .toList())
                .all()
                .get();
    }

    private static void inTransaction(boolean kept, Consumer<Consumer<ProducerRecord<byte[], byte[]>>> sends) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", oldLog.bootstrapServers(), "transactional.id", "lead-service-relay-0");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            sends.accept(record -> {
                var unused = producer.send(record);
            });
            producer.flush();
            if (kept) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> fact(TopicPartition partition, Instant at, String id, int sequence) {
        return fact(partition, "lead-service", at, id, sequence);
    }

    private static ProducerRecord<byte[], byte[]> fact(
            TopicPartition partition, String service, Instant at, String id, int sequence) {
        var fact = record(partition, at, id);
        Map.of("ce_source", "/" + service, "ce_subject", id, "ce_sequence", String.valueOf(sequence))
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(UTF_8)));
        return fact;
    }

    private static ProducerRecord<byte[], byte[]> record(TopicPartition partition, Instant at, String key) {
        return new ProducerRecord<>(
                partition.topic(), partition.partition(), at.toEpochMilli(), key.getBytes(UTF_8), "{}".getBytes(UTF_8));
    }

    @AfterAll
    static void end() {
        client.close();
        store.close();
        oldLog.close();
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
    }

    @Test
    void keepsWhatTheStoresKnowWhereItWas(@TempDir Path folder) throws Exception {
        try (var newLog = KafkaBroker.start(folder, 0);
                var admin = admin(newLog)) {
            create(admin);
            var said = new StringWriter();
            assertThat(restore(newLog, said)).as(said::toString).isZero();
            try (var from = new Broker(oldLog.bootstrapServers(), Map.of());
                    var to = new Broker(newLog.bootstrapServers(), Map.of())) {
                assertThat(records(to, FACTS))
                        .isEqualTo(Map.of(0L, "long-gone 1", 1L, "known 1", 5L, "known 2", 7L, "waiting 1"));
                assertThat(records(to, PROFILES)).isEqualTo(Map.of(2L, "known 2"));
                assertThat(records(to, INBOUND))
                        .isEqualTo(records(from, INBOUND))
                        .hasSize(3);
                assertThat(records(to, AUDIT)).isEqualTo(Map.of(1L, "unknown 1"));
                assertThat(ALL).allSatisfy(each -> assertThat(to.end(each)).isEqualTo(from.end(each)));
                assertThat(to.read("lead-service"))
                        .containsEntry(INBOUND, 3L)
                        .hasEntrySatisfying(
                                FACTS,
                                read -> assertThat(read)
                                        .as("after the old facts, at the first of the others")
                                        .isBetween(2L, 5L));
            }
            assertThat(said.toString())
                    .contains("lead-events")
                    .contains("4 copied")
                    .contains("2 cut");
            assertThat(restore(newLog, said)).isOne();
            assertThat(said.toString()).contains("begin with an empty one");
        }
    }

    @Test
    void saysWhichFactsTheLogLacksAndCopiesNothing() {
        var leads = client.getDatabase("lead").getCollection("leads");
        leads.updateOne(Filters.eq("_id", "known"), Updates.set("version", 4L));
        try {
            var said = new StringWriter();
            assertThat(restore(oldLog, said)).as(said::toString).isEqualTo(3);
            assertThat(said.toString())
                    .contains(
                            "1 aggregates", "lead-service leads/known: version 4, in the log 3", "Restore the stores");
        } finally {
            leads.updateOne(Filters.eq("_id", "known"), Updates.set("version", 2L));
        }
    }

    @Test
    void saysWhatIsMissingWhenAllFactsOfAServiceAreLost() {
        var followUps = client.getDatabase("notification").getCollection("follow-ups");
        followUps.insertOne(new Document("_id", "lost").append("version", 2L));
        try {
            var said = new StringWriter();
            assertThat(restore(oldLog, said)).as(said::toString).isEqualTo(3);
            assertThat(said.toString()).contains("notification-service follow-ups/lost: version 2, in the log 0");
        } finally {
            followUps.deleteOne(Filters.eq("_id", "lost"));
        }
    }

    @Test
    void refusesALogThatLacksATopic(@TempDir Path folder) throws Exception {
        try (var newLog = KafkaBroker.start(folder, 0);
                var admin = admin(newLog)) {
            create(admin);
            admin.createTopics(List.of(new NewTopic("segment-events", 1, (short) 1)))
                    .all()
                    .get();
            var said = new StringWriter();
            assertThat(restore(newLog, said)).isOne();
            assertThat(said.toString()).contains("the old broker has no segment-events");
        }
    }

    @Test
    void saysWhichOptionIsWrong() {
        var said = new StringWriter();
        var status = RestoreLog.run(
                new PrintWriter(said, true), "--from", "a", "--to", "b", "--stores", "c", "--restored-to", "yesterday");
        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains("'--restored-to'").contains("yesterday");
    }

    private static int restore(KafkaBroker target, StringWriter said) {
        return RestoreLog.run(
                new PrintWriter(said, true),
                "--from",
                oldLog.bootstrapServers(),
                "--to",
                target.bootstrapServers(),
                "--stores",
                store.uri(),
                "--restored-to",
                RESTORED_TO.toString());
    }

    /** What a reader of what is committed sees of a service's facts and of everything from outside. */
    private static Map<Long, String> records(Broker broker, TopicPartition partition) {
        var records = new TreeMap<Long, String>();
        broker.read(partition, record -> {
            var what = Fact.of(record)
                    .map(fact -> fact.subject() + " " + fact.sequence())
                    .orElseGet(() -> new String(record.key(), UTF_8));
            if (!what.isEmpty()) {
                records.put(record.offset(), what);
            }
        });
        return records;
    }
}
