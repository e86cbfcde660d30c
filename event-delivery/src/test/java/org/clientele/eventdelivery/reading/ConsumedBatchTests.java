package org.clientele.eventdelivery.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.event.RecordedTraces;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.clientele.eventdelivery.parking.ParkedRecord.ParkedHeader;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.clientele.eventdelivery.parking.RedrivenAlreadyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;

@Tag("embedded")
class ConsumedBatchTests {

    private static final By OLGA = By.http("olga");

    private static final String PLACED = "order.placed.v1";

    public record Placed(String orderId, int lines) {}

    private final TestStore store = new TestStore();
    private final ParkedRecords parked = new ParkedRecords(store.database, Clock.fixed(TestStore.NOW, ZoneOffset.UTC));
    private final MongoCollection<Document> projection = store.database.getCollection("projection");
    private final List<String> handled = new ArrayList<>();
    private final RecordedTraces traces = new RecordedTraces(Sampler.alwaysOff());
    private final CurrentTrace trace = traces.trace;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<Integer, String> keys = new HashMap<>();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void handlesEventsInOrder() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        event("o2", 1, "{\"orderId\":\"o2\",\"lines\":1}");
        recording().reading().handle(batch());
        assertThat(handled).containsExactly("o1", "o2");
    }

    @Test
    void readsStructuredMode() {
        record("""
                {"specversion":"1.0","id":"e1","source":"/shop","type":"order.placed.v1",\
                "data":{"orderId":"o1","lines":2}}""", Map.of("content-type", "application/cloudevents+json"));
        recording().reading().handle(batch());
        assertThat(handled).containsExactly("o1");
    }

    @Test
    void parksWhatIsNoJsonWholeAndGoesOn() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        event("o2", 1, "not json");
        event("o3", 1, "{\"orderId\":\"o3\",\"lines\":1}");
        recording().reading().handle(batch());
        assertThat(handled).containsExactly("o1", "o3");
        assertThat(parked.find("orders-0-1")).hasValueSatisfying(record -> {
            assertThat(record.value().getData()).isEqualTo("not json".getBytes(UTF_8));
            assertThat(record.headers()).anyMatch(header -> header.name().equals("ce_id"));
            assertThat(record.source()).isEqualTo("/shop");
        });
    }

    @Test
    void namesTheFieldOfAWrongType() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":\"many\"}");
        recording().reading().handle(batch());
        assertThat(parked.find("orders-0-0"))
                .hasValueSatisfying(record -> assertThat(record.field()).isEqualTo("lines"));
    }

    @Test
    void parksAMissingAttributeNamingIt() {
        record("{}", Map.of("ce_specversion", "1.0", "ce_id", "e1", "ce_type", PLACED));
        recording().reading().handle(batch());
        assertThat(parked.parkedOf("orders", "", 9).bySource()).containsExactly(Map.entry("unknown", 1L));
        assertThat(parked.list(null, 10))
                .singleElement()
                .satisfies(record -> assertThat(record.field()).isEqualTo("source"));
    }

    @Test
    void skipsOtherTypesUnlessTheTopicIsItsOwn() {
        record("{}", Map.of("ce_specversion", "1.0", "ce_id", "e1", "ce_source", "/shop", "ce_type", "order.eaten.v9"));
        recording().reading().handle(batch());
        assertThat(parked.list(null, 1)).isEmpty();
        consumer().parkUnknownTypes().reading().handle(batch());
        assertThat(parked.list(null, 9)).hasSize(1);
    }

    @Test
    void namesTheRecordAHandlerFailedAt() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        event("o2", 1, "{\"orderId\":\"o2\",\"lines\":1}");
        var failing = consumer().on(PLACED, Placed.class, (placed, envelope) -> {
            if (placed.orderId().equals("o2")) {
                throw new IllegalStateException("no such thing");
            }
            handled.add(placed.orderId());
        });
        assertThatThrownBy(() -> failing.reading().handle(batch()))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isOne());
        assertThat(handled).containsExactly("o1");
    }

    @Test
    void projectsOnlyTheNewestAndIgnoresWhatComesLate() {
        event("o1", 2, "{\"orderId\":\"o1\",\"lines\":2}");
        event("o1", 3, "{\"orderId\":\"o1\",\"lines\":3}");
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        projecting().reading().handle(batch());
        assertThat(projection.find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "o1").append("lines", 3).append("sequence", 3L));
        records.clear();
        event("o1", 2, "{\"orderId\":\"o1\",\"lines\":2}");
        projecting().reading().handle(batch());
        assertThat(projection.find().first()).containsEntry("lines", 3);
    }

    @Test
    void projectsIntoADocumentThatAnotherTopicHasMade() {
        projection.insertOne(new Document("_id", "o1").append("name", "first").append("profileSequence", 9L));
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        projecting().reading().handle(batch());
        assertThat(projection.find().first()).containsEntry("name", "first").containsEntry("lines", 1);
    }

    @Test
    void handsOverAFailedBatchOneByOne() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        event("o2", 1, "{\"orderId\":\"o2\",\"lines\":1}");
        event("o3", 1, "{\"orderId\":\"o3\",\"lines\":1}");
        var together = batching(received -> {
            if (received.stream().anyMatch(one -> one.event().orderId().equals("o2"))) {
                throw new UnreadableEventException("orderId", "o2 is not for us");
            }
            received.forEach(one -> handled.add(one.event().orderId()));
        });
        together.reading().handle(batch());
        assertThat(handled).containsExactly("o1", "o3");
        assertThat(parked.find("orders-0-1")).isPresent();
    }

    @Test
    void doesNotTryOneByOneWhenTheStoreIsAway() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        event("o2", 1, "{\"orderId\":\"o2\",\"lines\":1}");
        var calls = new ArrayList<Integer>();
        var away = batching(received -> {
            calls.add(received.size());
            throw new MongoTimeoutException("away");
        });
        assertThatThrownBy(() -> away.reading().handle(batch()))
                .isInstanceOf(BatchListenerFailedException.class)
                .satisfies(failure -> assertThat(Infrastructure.isAway(failure)).isTrue());
        assertThat(calls).containsExactly(2);
        assertThat(parked.list(null, 1)).isEmpty();
    }

    @Test
    void tellsWhichKeysWereErased() {
        record(null, Map.of());
        consumer().onTombstone(handled::add).reading().handle(batch());
        assertThat(handled).containsExactly("key-0");
    }

    @Test
    void erasesWhatIsParkedWithTheKey() {
        keys.put(0, "o1");
        event("o1", 1, "not json");
        event("o2", 1, "not json");
        keys.put(2, "o1");
        record(null, Map.of());
        recording().onTombstone(handled::add).reading().handle(batch());
        assertThat(handled).containsExactly("o1");
        assertThat(parked.find("orders-0-0").orElseThrow().value()).isNull();
        assertThat(parked.redrive("orders-0-0", OLGA).orElseThrow().reason()).isEqualTo("was erased");
        parked.erase("other", "key-1");
        assertThat(parked.list(null, 9))
                .singleElement()
                .satisfies(other -> assertThat(other.value()).isNotNull());
        assertThat(handled).containsExactly("o1");
    }

    @Test
    void erasesAgainWhatWasErasedWhileItWasHandledAgain() {
        event("o1", 1, "not json");
        recording().reading().handle(batch());
        parked.handleAgain("orders", incoming -> {
            handled.add(incoming.value() == null ? "erased " + incoming.key() : "handled");
            parked.erase("orders", incoming.key());
        });
        assertThat(parked.redrive("orders-0-0", OLGA)).isPresent();
        assertThat(handled).containsExactly("handled", "erased key-0");
    }

    @Test
    void handlesAgainWhatCanBeHandledByNow() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        var lifted = new AtomicBoolean();
        consumer()
                .on(PLACED, Placed.class, (placed, envelope) -> {
                    if (!lifted.get()) {
                        throw new UnreadableEventException("lines", "too few");
                    }
                    handled.add(placed.orderId() + " at " + envelope.offset());
                })
                .reading()
                .handle(batch());
        assertThat(parked.redrive("orders-0-0", OLGA))
                .hasValueSatisfying(record -> assertThat(record.redrivenAt()).isNull());
        lifted.set(true);
        assertThat(parked.redrive("orders-0-0", OLGA))
                .hasValueSatisfying(record -> assertThat(record.redrivenAt()).isEqualTo(TestStore.NOW));
        parked.redrive("orders-0-0", OLGA);
        assertThat(handled).containsExactly("o1 at 0");
        assertThat(parked.list(null, 1)).isEmpty();
        assertThat(parked.redrive("orders-9-9", OLGA)).isEmpty();
    }

    @Test
    void handlesWhatWasCorrectedAndKeepsWhatCame() {
        event("o1", 1, "not json");
        recording().reading().handle(batch());
        assertThat(parked.redrive("orders-0-0", OLGA)).hasValueSatisfying(record -> {
            assertThat(record.redrivenAt()).isNull();
            assertThat(record.reason()).isNotEmpty();
        });
        var headers = parked.find("orders-0-0").orElseThrow().headers();
        correct(headers, "{\"orderId\":\"o7\",\"lines\":1}");
        parked.redrive("orders-0-0", OLGA);
        assertThat(handled).containsExactly("o7");
        assertThatExceptionOfType(RedrivenAlreadyException.class).isThrownBy(() -> correct(List.of(), "not json"));
        assertThat(parked.find("orders-0-0")).hasValueSatisfying(record -> {
            assertThat(record.value()).isEqualTo(new Binary("not json".getBytes(UTF_8)));
            assertThat(record.correction())
                    .isNotNull()
                    .satisfies(kept -> assertThat(kept.by()).isEqualTo("olga"));
            assertThat(record.correction().headers()).isEqualTo(headers);
        });
        assertThat(parked.correct("orders-9-9", OptionalLong.empty(), List.of(), null, OLGA))
                .isEmpty();
    }

    @Test
    void leavesParkedWhatSomebodyCorrectsWhileItIsHandled() {
        event("o1", 1, "not json");
        recording().reading().handle(batch());
        parked.handleAgain("orders", asItCame -> correct(List.of(), "corrected meanwhile"));
        assertThat(parked.redrive("orders-0-0", OLGA))
                .hasValueSatisfying(record -> assertThat(record.redrivenAt()).isNull());
    }

    @Test
    void handlesAPollOnceMoreIfWhatItReliesOnHasChangedMeanwhile() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        var noted = new ArrayList<Map<Integer, Long>>();
        recording()
                .steadiedBy(grounds(1, 2, 3, 3, 4, 4))
                .noting(noted::add)
                .reading()
                .handle(batch());
        assertThat(handled).containsExactly("o1", "o1");
        assertThat(noted).containsExactly(Map.of(0, 1L));
    }

    @Test
    void handlesAParkedRecordOnceMoreIfWhatItReliesOnHasChangedMeanwhile() {
        event("o1", 1, "not json");
        var reading = recording()
                .steadiedBy(grounds(1, 1, 2, 3, 3, 3))
                .notingAgain((partition, offset) -> handled.add("late"));
        reading.reading().handle(batch());
        correct(parked.find("orders-0-0").orElseThrow().headers(), "{\"orderId\":\"o1\",\"lines\":1}");
        parked.redrive("orders-0-0", OLGA);
        assertThat(handled).containsExactly("o1", "late", "o1", "late");
    }

    @Test
    void handsThePollOverAgainIfNobodyKnowsWhetherAnythingHasChanged() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        var away = recording().steadiedBy(() -> {
            throw new MongoTimeoutException("away");
        });
        assertThatThrownBy(() -> away.reading().handle(batch()))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isZero())
                .satisfies(failure -> assertThat(Infrastructure.isAway(failure)).isTrue());
    }

    /** One number after the other. */
    private static LongSupplier grounds(long... numbers) {
        var next = new AtomicInteger();
        return () -> numbers[next.getAndIncrement()];
    }

    @Test
    void replaysOldRecordsWithoutParkingOrNoting() {
        event("o1", 1, "not json");
        event("o2", 1, "{\"orderId\":\"o2\",\"lines\":1}");
        event("o3", 1, "{\"orderId\":\"o3\",\"lines\":1}");
        event("o4", 1, "{\"orderId\":\"o4\",\"lines\":1}");
        keys.put(4, "o5");
        record(null, Map.of());
        var replay = consumer()
                .on(PLACED, Placed.class, (placed, envelope) -> {
                    if (placed.orderId().equals("o3")) {
                        throw new IllegalStateException("never handled");
                    }
                    handled.add(placed.orderId());
                })
                .onTombstone(handled::add)
                .noting(noted -> handled.add("noted"))
                .replay();
        assertThat(replay.handle(batch())).isEqualTo(2);
        assertThat(handled).containsExactly("o2", "o4", "o5");
        assertThat(parked.list(null, 9)).isEmpty();
    }

    @Test
    void leavesItToWhoeverReplaysToWaitForTheStore() {
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        var away = batching(received -> {
            throw new MongoTimeoutException("away");
        });
        assertThatThrownBy(() -> away.replay().handle(batch())).matches(Infrastructure::isAway);
    }

    @Test
    void writesWhatGoesTogetherIntoSeveralCollections() {
        event("o1", 2, "{\"orderId\":\"o1\",\"lines\":2}");
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        var beside = store.database.getCollection("beside");
        consumer()
                .project(
                        PLACED,
                        Placed.class,
                        (placed, envelope) -> lines(projection, placed, envelope.sequence())
                                .with(List.of(lines(beside, placed, envelope.sequence()))))
                .reading()
                .handle(batch());
        assertThat(beside.find().into(new ArrayList<>()))
                .isEqualTo(projection.find().into(new ArrayList<>()))
                .singleElement()
                .satisfies(order -> assertThat(order).containsEntry("lines", 2));
    }

    private static Upsert lines(MongoCollection<Document> orders, Placed placed, long sequence) {
        return Upsert.newest(orders, placed.orderId(), sequence, Updates.set("lines", placed.lines()));
    }

    @Test
    void handlesByItselfWhatIsPartOfARecordedTraceAndAfterWhatCameBefore() {
        keys.put(0, "one");
        keys.put(2, "one");
        event("o1", 1, "{\"orderId\":\"o1\",\"lines\":1}");
        event("o2", 1, "{\"orderId\":\"o2\",\"lines\":1}");
        recorded("o3");
        event("o4", 1, "{\"orderId\":\"o4\",\"lines\":1}");
        batching(received -> handled.add(received.stream()
                        .map(each -> each.event().orderId())
                        .toList()
                        .toString()))
                .reading()
                .handle(batch());
        assertThat(handled).containsExactly("[o1, o2]", "[o3]", "[o4]");
        assertThat(traces.spans()).extracting(SpanData::getName).containsExactly("handle " + PLACED);
    }

    @Test
    void isNoPartOfATraceWhenItIsReadAgain() {
        recorded("o1");
        var replay = recording().replay();
        assertThat(replay.handle(batch())).isZero();
        assertThat(handled).containsExactly("o1");
        assertThat(traces.spans()).isEmpty();
    }

    private void recorded(String subject) {
        event(subject, 1, "{\"orderId\":\"%s\",\"lines\":1}".formatted(subject));
        records.getLast()
                .headers()
                .add("traceparent", ("00-" + "ab".repeat(16) + "-" + "cd".repeat(8) + "-01").getBytes(UTF_8));
    }

    private void correct(List<ParkedHeader> headers, String value) {
        assertThat(parked.correct("orders-0-0", OptionalLong.empty(), headers, value.getBytes(UTF_8), OLGA))
                .isPresent();
    }

    private TopicConsumer consumer() {
        return new TopicConsumer("orders", parked, trace);
    }

    private TopicConsumer recording() {
        return consumer().on(PLACED, Placed.class, (placed, envelope) -> handled.add(placed.orderId()));
    }

    private TopicConsumer projecting() {
        return consumer()
                .project(
                        PLACED,
                        Placed.class,
                        (placed, envelope) -> Upsert.newest(
                                projection,
                                placed.orderId(),
                                envelope.sequence(),
                                Updates.set("lines", placed.lines())));
    }

    private TopicConsumer batching(Consumer<List<Received<Placed>>> handler) {
        return consumer().inBatches(PLACED, Placed.class, handler);
    }

    private void event(String subject, long sequence, String json) {
        record(
                json,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        subject + "-" + sequence,
                        "ce_source",
                        "/shop",
                        "ce_type",
                        PLACED,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-03-02T09:15:30Z",
                        "ce_sequence",
                        String.valueOf(sequence)));
    }

    private void record(@Nullable String value, Map<String, String> attributes) {
        int offset = records.size();
        var headers = new RecordHeaders();
        attributes.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        records.add(new ConsumerRecord<>(
                "orders",
                0,
                offset,
                Instant.parse("2026-03-02T09:15:31Z").toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                key(offset).getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8),
                headers,
                Optional.empty()));
    }

    private String key(int offset) {
        return keys.getOrDefault(offset, "key-" + offset);
    }

    private List<Incoming> batch() {
        return records.stream().map(Incoming::of).toList();
    }
}
