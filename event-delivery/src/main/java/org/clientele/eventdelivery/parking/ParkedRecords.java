package org.clientele.eventdelivery.parking;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.parking.ParkedRecord.ParkedHeader;
import org.clientele.servicedefaults.Wordless;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps records that could not be read or handled, whole, until somebody has them handled again. */
public final class ParkedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRecords.class);

    private static final String HANDLER = "handler";
    private static final String NOT_HANDLED = "failed; the log says where";
    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final String VERSION = "version";
    private static final String REDRIVEN_AT = "redrivenAt";
    private static final Bson PARKED = Filters.exists(REDRIVEN_AT, false);
    private static final Bson NEXT_VERSION = Updates.inc(VERSION, 1L);

    private final MongoCollection<ParkedRecord> records;
    private final Map<String, Consumer<Incoming>> handlers = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile boolean indexed;

    public ParkedRecords(MongoDatabase database, Clock clock) {
        this.records = database.getCollection("parked", ParkedRecord.class);
        this.clock = clock;
    }

    /** The topics whose records can be parked. */
    Set<String> topics() {
        return Set.copyOf(handlers.keySet());
    }

    /** Parks a record that a handler failed at; why is in the log, where it was. */
    void park(Incoming incoming, Throwable failure) {
        LOG.warn("{} cannot be handled", incoming.place(), Wordless.of(failure));
        park(incoming, HANDLER, NOT_HANDLED);
    }

    /**
     * Parks a record; one that is parked already stays as it is.
     *
     * @param reason in our words: callers and the log see it
     */
    public void park(Incoming incoming, String field, String reason) {
        try {
            records.insertOne(parked(incoming, field, reason));
            LOG.warn("Parked {}: {}", incoming.place(), reason);
        } catch (MongoWriteException failure) {
            if (!StoreErrors.isDuplicate(failure)) {
                throw failure;
            }
        }
    }

    /** Erases what is parked with this key, so that nobody drives it again; whoever does so now erases it once more. */
    public void erase(String topic, String key) {
        var bytes = new Binary(key.getBytes(StandardCharsets.UTF_8));
        indexed().deleteMany(Filters.and(Filters.eq(KEY, bytes), Filters.eq("topic", topic)));
    }

    /**
     * How many records of this topic are parked now, by the source that they name, {@code unknown} if they name none.
     */
    public Map<String, Long> countBySource(String topic) {
        return count(Filters.and(Filters.eq("topic", topic), PARKED), "$source");
    }

    /**
     * How many records of this topic are parked now, by the day in UTC on which they were, as in {@code 2026-03-02}.
     */
    public Map<String, Long> countByDay(String topic) {
        var day = new Document("$dateToString", new Document("format", "%Y-%m-%d").append("date", "$parkedAt"));
        return count(Filters.and(Filters.eq("topic", topic), PARKED), day);
    }

    /** How many records are parked now, by topic. */
    public Map<String, Long> countByTopic() {
        return count(PARKED, "$topic");
    }

    private Map<String, Long> count(Bson which, Object by) {
        var counts = new HashMap<String, Long>();
        var grouped = List.of(Aggregates.match(which), Aggregates.group(by, Accumulators.sum("count", 1L)));
        indexed()
                .aggregate(grouped, Document.class)
                .forEach(group -> counts.put(
                        group.getString("_id"),
                        Objects.requireNonNull(group.get("count", Number.class)).longValue()));
        return counts;
    }

    /** Those parked now, by id, after the given one. */
    public List<ParkedRecord> list(@Nullable String after, int limit) {
        return indexed()
                .find(ListOrder.BY_ID.after(after, PARKED))
                .sort(ListOrder.BY_ID.sort())
                .limit(limit)
                .into(new ArrayList<>());
    }

    /**
     * With the index of those that are parked still, made when first asked for: a service may start without its store.
     */
    private MongoCollection<ParkedRecord> indexed() {
        if (!indexed) {
            records.createIndex(Indexes.ascending(REDRIVEN_AT, ID));
            records.createIndex(Indexes.ascending(KEY));
            indexed = true;
        }
        return records;
    }

    public Optional<ParkedRecord> find(String id) {
        return Optional.ofNullable(records.find(Filters.eq(ID, id)).first());
    }

    /**
     * Keeps what shall be handled instead of a record that is still parked; a later correction replaces an earlier one.
     *
     * @param expected the version that the one who corrects it has seen, if they say so
     * @param by who corrects it
     * @throws StaleVersionException if it has another version than the expected one
     * @throws RedrivenAlreadyException if it was handled already
     */
    public Optional<ParkedRecord> correct(
            String id, OptionalLong expected, List<ParkedHeader> headers, byte @Nullable [] value, String by) {
        var correction = new ParkedRecord.Correction(headers, binary(value), by, clock.instant());
        var seen = expected.isPresent() ? Filters.eq(VERSION, expected.getAsLong()) : Filters.empty();
        var corrected = records.findOneAndUpdate(
                Filters.and(Filters.eq(ID, id), PARKED, seen),
                Updates.combine(Updates.set("correction", correction), NEXT_VERSION),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return corrected == null ? find(id).map(now -> refused(now, expected)) : Optional.of(corrected);
    }

    private static ParkedRecord refused(ParkedRecord now, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != now.version()) {
            throw new StaleVersionException(now.id(), expected.getAsLong(), now.version());
        }
        throw new RedrivenAlreadyException(now.id());
    }

    /** Hands records of this topic that are driven again to this handler, which throws what is wrong with them. */
    public void handleAgain(String topic, Consumer<Incoming> handler) {
        handlers.put(topic, handler);
    }

    /**
     * Has a parked record handled again by this service alone, as it came or as it was corrected. Nothing is published:
     * other readers have handled it, and on a topic that keeps the newest state an old one would come last. A record
     * that still cannot be handled stays parked, with the reason that it has now; so does one that somebody corrects
     * meanwhile, since the correction was not handled.
     */
    public Optional<ParkedRecord> redrive(String id) {
        return find(id).map(parked -> {
            if (parked.redrivenAt() == null) {
                records.updateOne(asRead(parked), Updates.combine(handled(parked), NEXT_VERSION));
            }
            return find(id).orElseGet(() -> erasedMeanwhile(parked));
        });
    }

    /** What was handled had been erased by then: its key is erased again. */
    private ParkedRecord erasedMeanwhile(ParkedRecord parked) {
        Objects.requireNonNull(handlers.get(parked.topic())).accept(incoming(parked, null));
        return parked;
    }

    private static Bson asRead(ParkedRecord parked) {
        return Filters.and(Filters.eq(ID, parked.id()), Filters.eq(VERSION, parked.version()));
    }

    private Bson handled(ParkedRecord parked) {
        var handler = handlers.get(parked.topic());
        if (handler == null) {
            return reason("topic", "is not read by this service any more");
        }
        try {
            handler.accept(incoming(parked, bytes(parked.valueToHandle())));
            return Updates.set(REDRIVEN_AT, clock.instant());
        } catch (UnreadableEventException unreadable) {
            return reason(unreadable.field(), String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException failure) {
            if (Infrastructure.isAway(failure)) {
                throw failure;
            }
            LOG.warn("{} cannot be handled again", parked.id(), Wordless.of(failure));
            return reason(HANDLER, NOT_HANDLED);
        }
    }

    private static Bson reason(String field, String reason) {
        return Updates.combine(Updates.set("field", field), Updates.set("reason", reason));
    }

    private static Incoming incoming(ParkedRecord parked, byte @Nullable [] value) {
        var place = parked.id().substring(parked.topic().length() + 1).split("-", -1);
        var headers = new RecordHeaders();
        parked.headersToHandle().forEach(header -> headers.add(header.name(), bytes(header.value())));
        return new Incoming(
                parked.topic(),
                Integer.parseInt(place[0]),
                Long.parseLong(place[1]),
                parked.parkedAt(),
                bytes(parked.key()),
                headers,
                value);
    }

    private ParkedRecord parked(Incoming incoming, String field, String reason) {
        var headers = new ArrayList<ParkedHeader>();
        incoming.headers().forEach(header -> headers.add(new ParkedHeader(header.key(), binary(header.value()))));
        return new ParkedRecord(
                incoming.place(),
                1,
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

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }
}
