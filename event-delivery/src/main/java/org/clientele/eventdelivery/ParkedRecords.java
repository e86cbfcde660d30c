package org.clientele.eventdelivery;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.clientele.eventdelivery.ParkedRecord.ParkedHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps records that could not be read or handled, whole, until somebody has them handled again. */
public final class ParkedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRecords.class);

    private final MongoCollection<ParkedRecord> records;
    private final Consumer<ProducerRecord<byte[], byte[]>> publisher;
    private final Clock clock;

    /** @param publisher sends a record and returns when the broker has it */
    ParkedRecords(MongoDatabase database, Consumer<ProducerRecord<byte[], byte[]>> publisher, Clock clock) {
        this.records = database.getCollection("parked", ParkedRecord.class).withWriteConcern(WriteConcern.MAJORITY);
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Parks a record; one that is parked already stays as it is. */
    void park(Incoming incoming, String field, String reason) {
        try {
            records.insertOne(parked(incoming, field, reason));
            LOG.warn("Parked {}: {} {}", incoming.place(), field, reason);
        } catch (MongoWriteException failure) {
            if (!StoreErrors.isDuplicate(failure)) {
                throw failure;
            }
        }
    }

    /**
     * How many records of this topic are parked now, by the source that they name, {@code unknown} if they name none.
     */
    public Map<String, Long> countBySource(String topic) {
        return count(Filters.and(Filters.eq("topic", topic), Filters.exists("redrivenAt", false)), "$source");
    }

    /**
     * How many records of this topic are parked now, by the day in UTC on which they were, as in {@code 2026-03-02}.
     */
    public Map<String, Long> countByDay(String topic) {
        var day = new Document("$dateToString", new Document("format", "%Y-%m-%d").append("date", "$parkedAt"));
        return count(Filters.and(Filters.eq("topic", topic), Filters.exists("redrivenAt", false)), day);
    }

    /** How many records of this topic were ever parked, whether they were handed in again or not. */
    public long countEver(String topic) {
        return records.countDocuments(Filters.eq("topic", topic));
    }

    /** How many records are parked now, by topic. */
    public Map<String, Long> countByTopic() {
        return count(Filters.exists("redrivenAt", false), "$topic");
    }

    private Map<String, Long> count(Bson which, Object by) {
        var counts = new HashMap<String, Long>();
        var grouped = List.of(Aggregates.match(which), Aggregates.group(by, Accumulators.sum("count", 1L)));
        records.aggregate(grouped, Document.class)
                .forEach(group -> counts.put(
                        group.getString("_id"),
                        Objects.requireNonNull(group.get("count", Number.class)).longValue()));
        return counts;
    }

    /** Those parked now, by id, after the given one. */
    public List<ParkedRecord> list(@Nullable String after, int limit) {
        var waiting = Filters.exists("redrivenAt", false);
        return records.find(after == null ? waiting : Filters.and(Filters.gt(Fields.ID, after), waiting))
                .sort(Sorts.ascending(Fields.ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    public Optional<ParkedRecord> find(String id) {
        return Optional.ofNullable(records.find(Filters.eq(Fields.ID, id)).first());
    }

    /**
     * Keeps what shall be published instead of a record that is still parked; a later correction replaces an earlier
     * one. What was published already is not changed.
     *
     * @param by who corrects it
     */
    public Optional<ParkedRecord> correct(String id, List<ParkedHeader> headers, byte @Nullable [] value, String by) {
        var correction = new ParkedRecord.Correction(headers, binary(value), by, clock.instant());
        records.updateOne(
                Filters.and(Filters.eq(Fields.ID, id), Filters.exists("redrivenAt", false)),
                Updates.set("correction", correction));
        return find(id);
    }

    /**
     * Publishes a parked record again, as it came or as it was corrected, to the topic it came from. A crash in between
     * publishes it twice, which its readers recognise by its id.
     */
    public Optional<ParkedRecord> redrive(String id) {
        return find(id).map(parked -> {
            if (parked.redrivenAt() == null) {
                publisher.accept(record(parked));
                records.updateOne(Filters.eq(Fields.ID, id), Updates.set("redrivenAt", clock.instant()));
            }
            return find(id).orElse(parked);
        });
    }

    private ParkedRecord parked(Incoming incoming, String field, String reason) {
        var headers = new ArrayList<ParkedHeader>();
        incoming.headers().forEach(header -> headers.add(new ParkedHeader(header.key(), binary(header.value()))));
        return new ParkedRecord(
                incoming.place(),
                incoming.topic(),
                binary(incoming.rawKey()),
                Objects.requireNonNullElse(incoming.header("ce_source"), "unknown"),
                headers,
                binary(incoming.value()),
                field,
                reason,
                clock.instant(),
                null,
                null);
    }

    private static ProducerRecord<byte[], byte[]> record(ParkedRecord parked) {
        var record =
                new ProducerRecord<byte[], byte[]>(parked.topic(), bytes(parked.key()), bytes(parked.valueToPublish()));
        parked.headersToPublish().forEach(header -> record.headers().add(header.name(), bytes(header.value())));
        return record;
    }

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }
}
