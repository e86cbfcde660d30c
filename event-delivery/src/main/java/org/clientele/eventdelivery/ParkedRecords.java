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
import org.bson.types.Binary;
import org.clientele.eventdelivery.ParkedRecord.ParkedHeader;
import org.jspecify.annotations.Nullable;

/** Keeps records that could not be read or handled, whole, until somebody has them handled again. */
public final class ParkedRecords {

    private final MongoCollection<ParkedRecord> records;
    private final Consumer<ProducerRecord<String, byte[]>> publisher;
    private final Clock clock;

    /** @param publisher sends a record and returns when the broker has it */
    ParkedRecords(MongoDatabase database, Consumer<ProducerRecord<String, byte[]>> publisher, Clock clock) {
        this.records = database.getCollection("parked", ParkedRecord.class).withWriteConcern(WriteConcern.MAJORITY);
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Parks a record; one that is parked already stays as it is. */
    void park(Incoming incoming, String field, String reason) {
        try {
            records.insertOne(parked(incoming, field, reason));
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
        var counts = new HashMap<String, Long>();
        var waiting = Filters.and(Filters.eq("topic", topic), Filters.exists("redrivenAt", false));
        records.aggregate(
                        List.of(Aggregates.match(waiting), Aggregates.group("$source", Accumulators.sum("count", 1L))),
                        Document.class)
                .forEach(group -> counts.put(
                        group.getString("_id"),
                        Objects.requireNonNull(group.get("count", Number.class)).longValue()));
        return counts;
    }

    /** How many records are parked now, by topic. */
    public Map<String, Long> countByTopic() {
        var counts = new HashMap<String, Long>();
        records.find(Filters.exists("redrivenAt", false))
                .forEach(parked -> counts.merge(parked.topic(), 1L, Long::sum));
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
     * Publishes a parked record again, unchanged, to the topic it came from. A crash in between publishes it twice,
     * which its readers recognise by its id.
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
        incoming.headers().forEach((name, value) -> headers.add(new ParkedHeader(name, new Binary(value))));
        return new ParkedRecord(
                incoming.place(),
                incoming.topic(),
                incoming.key(),
                Objects.requireNonNullElse(incoming.header("ce_source"), "unknown"),
                headers,
                incoming.value() == null ? null : new Binary(incoming.value()),
                field,
                reason,
                clock.instant(),
                null);
    }

    private static ProducerRecord<String, byte[]> record(ParkedRecord parked) {
        byte @Nullable [] value = parked.value() == null ? null : parked.value().getData();
        var record = new ProducerRecord<String, byte[]>(parked.topic(), parked.key(), value);
        parked.headers()
                .forEach(header ->
                        record.headers().add(header.name(), header.value().getData()));
        return record;
    }
}
