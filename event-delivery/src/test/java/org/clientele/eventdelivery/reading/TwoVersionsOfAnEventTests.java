package org.clientele.eventdelivery.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.bson.BsonDocument;
import org.bson.Document;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Orders;
import org.clientele.eventdelivery.aggregate.Outbox;
import org.clientele.eventdelivery.aggregate.TestStore;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An event gets a second version, release by release (docs/operations.md): what readers of the first version and of
 * both have meanwhile.
 */
@Tag("embedded")
class TwoVersionsOfAnEventTests {

    private static final By SOMEBODY = By.http("somebody");
    private static final String FIRST = "parcel.weighed.v1";
    private static final String SECOND = "parcel.weighed.v2";

    private final TestStore store = new TestStore();
    private final ParkedRecords parked = new ParkedRecords(store.database, Clock.fixed(TestStore.NOW, ZoneOffset.UTC));
    private final MongoCollection<Document> weights = store.database.getCollection("weights");

    /** What the first version says. */
    record InGrams(String parcelId, int grams) {}

    /** What the second version says, which nobody can read as the first. */
    record InUnits(String parcelId, Weight weight) {

        record Weight(int value, String unit) {}
    }

    public record Parcel(String parcelId, int grams) {}

    record Weighed(int grams) {}

    private static Outgoing first(Parcel parcel) {
        return Outgoing.of("parcel-events", parcel.parcelId(), FIRST, new InGrams(parcel.parcelId(), parcel.grams()));
    }

    private static Outgoing second(Parcel parcel) {
        return Outgoing.of(
                "parcel-events",
                parcel.parcelId(),
                SECOND,
                new InUnits(parcel.parcelId(), new InUnits.Weight(parcel.grams(), "g")));
    }

    /** One release of the service that owns parcels. */
    private static final class Parcels extends AggregateCollection<Parcel, Weighed> {

        Parcels(TestStore store, Facts<Parcel, Weighed> facts) {
            super(
                    store.aggregates(),
                    Aggregate.of(
                            "parcels",
                            Parcel.class,
                            Parcel::parcelId,
                            (parcel, weighed) -> new Parcel(parcel.parcelId(), weighed.grams()),
                            facts));
        }

        void accept(int grams) {
            create(new Beginning<>(new Parcel("p1", 0), CommandKey.once(), SOMEBODY, List.of(new Weighed(grams))));
        }

        void weigh(int grams) {
            change(Command.of("p1", CommandKey.once(), SOMEBODY, parcel -> List.of(new Weighed(grams))));
        }

        List<BsonDocument> waiting() {
            return documents().find(Filters.eq("p1")).map(Outbox::waiting).first();
        }
    }

    private final Parcels before = new Parcels(store, (parcel, weighed) -> List.of(first(parcel)));
    private final Parcels both = new Parcels(store, (parcel, weighed) -> List.of(second(parcel), first(parcel)));
    private final Parcels after = new Parcels(store, (parcel, weighed) -> List.of(second(parcel)));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReaderOfBothHasWhatTheNewestReleaseSays() {
        var reader = readingBoth();
        before.accept(100);
        read(reader);
        assertThat(weight()).isEqualTo(weight(100, 1));
        both.weigh(200);
        read(reader);
        assertThat(weight()).isEqualTo(weight(200, 2).append("unit", "g"));
        after.weigh(300);
        read(reader);
        assertThat(weight()).isEqualTo(weight(300, 3).append("unit", "g"));
    }

    @Test
    void aReaderOfBothHasTheSameWhenItReadsEverythingAtOnce() {
        weighThreeTimes();
        read(readingBoth());
        assertThat(weight()).isEqualTo(weight(300, 3).append("unit", "g"));
    }

    /** So the last release comes when nobody reads the first version alone any more. */
    @Test
    void aReaderOfTheFirstVersionHasEverythingUntilTheSecondIsPublishedAlone() {
        var reader = readingFirst();
        before.accept(100);
        both.weigh(200);
        read(reader);
        assertThat(weight()).isEqualTo(weight(200, 2));
        after.weigh(300);
        read(reader);
        assertThat(weight()).isEqualTo(weight(200, 2));
        assertThat(parked.list(null, 1)).isEmpty();
    }

    /** So the second version is published before the first. */
    @Test
    void aReaderOfBothKeepsTheVersionThatComesFirst() {
        var wrongWayRound = new Parcels(store, (parcel, weighed) -> List.of(first(parcel), second(parcel)));
        wrongWayRound.accept(100);
        read(readingBoth());
        assertThat(weight()).isEqualTo(weight(100, 1));
    }

    /** The two versions of one event have ids of their own, and one number. */
    @Test
    void whoDoesSomethingForEachEventCountsByItsNumber() {
        var orders = new Orders(store.aggregates());
        orders.place("p1");
        weighThreeTimes();
        BiConsumer<String, Envelope> noting = (grams, envelope) ->
                orders.add("p1", grams, "%s %d".formatted(envelope.subject(), envelope.sequence()));
        read(reader().on(FIRST, InGrams.class, (told, envelope) -> noting.accept("" + told.grams(), envelope))
                .on(
                        SECOND,
                        InUnits.class,
                        (told, envelope) -> noting.accept("" + told.weight().value(), envelope)));
        assertThat(orders.find("p1").orElseThrow().state().lines()).containsExactly("100", "200", "300");
    }

    private void weighThreeTimes() {
        before.accept(100);
        both.weigh(200);
        after.weigh(300);
    }

    private TopicConsumer reader() {
        return new TopicConsumer("parcel-events", parked, CurrentTrace.NONE);
    }

    private TopicConsumer readingFirst() {
        return reader().project(
                        FIRST,
                        InGrams.class,
                        (told, envelope) -> Upsert.newest(
                                weights, told.parcelId(), envelope.sequence(), Updates.set("weight", told.grams())));
    }

    private TopicConsumer readingBoth() {
        return readingFirst()
                .project(
                        SECOND,
                        InUnits.class,
                        (told, envelope) -> Upsert.newest(
                                weights,
                                told.parcelId(),
                                envelope.sequence(),
                                Updates.combine(
                                        Updates.set("weight", told.weight().value()),
                                        Updates.set("unit", told.weight().unit()))));
    }

    private Document weight() {
        return weights.find().first();
    }

    private static Document weight(int value, long sequence) {
        return new Document("_id", "p1").append("weight", value).append("sequence", sequence);
    }

    /** Hands over everything from the first record on, as after a crash. */
    private void read(TopicConsumer reader) {
        var sent = before.waiting().stream()
                .map(waiting -> Unpublished.record("/parcel-service", waiting))
                .toList();
        reader.reading()
                .handle(IntStream.range(0, sent.size())
                        .mapToObj(offset -> received(offset, sent.get(offset)))
                        .toList());
    }

    private static Incoming received(int offset, ProducerRecord<String, byte[]> sent) {
        return Incoming.of(new ConsumerRecord<>(
                sent.topic(),
                0,
                offset,
                TestStore.NOW.toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                sent.key().getBytes(StandardCharsets.UTF_8),
                sent.value(),
                sent.headers(),
                Optional.empty()));
    }
}
