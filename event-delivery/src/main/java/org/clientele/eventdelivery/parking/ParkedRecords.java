package org.clientele.eventdelivery.parking;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
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
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.clientele.eventdelivery.aggregate.Change;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.counting.Counted;
import org.clientele.eventdelivery.counting.Tally;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.clientele.eventdelivery.failure.StoreErrors;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.eventdelivery.parking.ParkedRecord.ParkedHeader;
import org.clientele.servicedefaults.Wordless;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps records that could not be read or handled, whole, until somebody has them handled again. */
public final class ParkedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRecords.class);

    private static final RecordFault UNEXPECTED = new RecordFault("handler", "failed; the log says where");
    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final String ERASED = "was erased";
    private static final String VERSION = "version";
    private static final String REDRIVEN_AT = "redrivenAt";
    private static final Bson PARKED = Filters.exists(REDRIVEN_AT, false);
    private static final String IS_PARKED = "PARKED";
    private static final String IS_REDRIVEN = "REDRIVEN";
    private static final Counted COUNTED = Counted.byState(
            "parked",
            record -> record.get(REDRIVEN_AT) == null ? IS_PARKED : IS_REDRIVEN,
            state -> Filters.exists(REDRIVEN_AT, state.equals(IS_REDRIVEN)),
            ParkedRecords::keys);
    private static final Bson NEXT_VERSION = Updates.inc(VERSION, 1L);

    private final MongoCollection<ParkedRecord> records;
    private final Tally tally;
    private final Map<String, Consumer<Incoming>> handlers = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile boolean indexed;

    public ParkedRecords(MongoDatabase database, Clock clock) {
        this.records = database.getCollection(COUNTED.collection(), ParkedRecord.class);
        this.tally = new Tally(database, COUNTED);
        this.clock = clock;
    }

    /** Counts what is parked as that changes. */
    Tally counting() {
        return tally;
    }

    /** The topics whose records can be parked. */
    Set<String> topics() {
        return Set.copyOf(handlers.keySet());
    }

    /** Parks a record that a handler failed at; where nobody can say why, it is in the log, where it was. */
    void park(Incoming incoming, Throwable failure) {
        var fault = RecordFault.of(failure).orElseGet(() -> unexpected(incoming.place(), failure));
        park(incoming, fault.field(), fault.reason());
    }

    private static RecordFault unexpected(String place, Throwable failure) {
        LOG.warn("{} cannot be handled", place, Wordless.of(failure));
        return UNEXPECTED;
    }

    /**
     * Parks a record; one that is parked already stays as it is.
     *
     * @param reason in our words: callers and the log see it
     */
    public void park(Incoming incoming, String field, String reason) {
        try {
            records.withDocumentClass(BsonDocument.class)
                    .insertOne(tally.entering(parked(incoming, field, reason), records));
            LOG.warn("Parked {}: {}", incoming.place(), reason);
        } catch (MongoWriteException failure) {
            if (!StoreErrors.isDuplicate(failure)) {
                throw failure;
            }
        }
    }

    /** Erases what was parked with this key, which nobody can drive again; whoever does so now erases it once more. */
    public void erase(String topic, String key) {
        var bytes = new Binary(key.getBytes(StandardCharsets.UTF_8));
        var erased = Updates.combine(
                Updates.unset("value"),
                Updates.unset("correction"),
                Updates.set(REDRIVEN_AT, clock.instant()),
                changed(By.kafka(topic)),
                reason(KEY, ERASED),
                NEXT_VERSION,
                Tally.CHANGED);
        indexed().updateMany(Filters.and(Filters.eq(KEY, bytes), Filters.eq("topic", topic)), erased);
    }

    /**
     * What is parked of a topic.
     *
     * @param bySource by the source that records name, {@code unknown} if they name none
     * @param byDay by the day in UTC on which they were parked, as in {@code 2026-03-02}
     */
    public record Parked(Map<String, Long> bySource, Map<String, Long> byDay) {}

    /**
     * How many records of this topic are parked now, each on its day.
     *
     * @param from the first source of which it is said
     * @param limit of how many sources, in the order of their names
     */
    public Parked parkedOf(String topic, String from, int limit) {
        return tally.counts(counts -> new Parked(
                parked(counts.beginning(bySource(topic, ""), from, limit)),
                parked(counts.beginning(byDay(topic, "")))));
    }

    private static Map<String, Long> parked(Map<String, Map<String, Long>> counts) {
        var parked = new HashMap<String, Long>();
        counts.forEach((key, states) -> {
            long now = states.getOrDefault(IS_PARKED, 0L);
            if (now > 0) {
                parked.put(key, now);
            }
        });
        return parked;
    }

    /** How many records of the topic were parked when they were counted last, some seconds ago at most. */
    long lastCounted(String topic) {
        return tally.lastCounted(byTopic(topic)).getOrDefault(IS_PARKED, 0L);
    }

    private static List<String> keys(Document record) {
        var topic = record.getString("topic");
        var day = record.getDate("parkedAt").toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        return List.of(byTopic(topic), bySource(topic, record.getString("source")), byDay(topic, day.toString()));
    }

    private static String byTopic(String topic) {
        return "topic|" + topic;
    }

    private static String bySource(String topic, String source) {
        return "source|" + topic + "|" + source;
    }

    private static String byDay(String topic, String day) {
        return "day|" + topic + "|" + day;
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
            Index.of(Indexes.ascending(REDRIVEN_AT, ID)).on(records);
            Index.of(Indexes.ascending(KEY)).on(records);
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
            String id, OptionalLong expected, List<ParkedHeader> headers, byte @Nullable [] value, By by) {
        var correction = new ParkedRecord.Correction(headers, binary(value), by.actor(), clock.instant());
        var seen = expected.isPresent() ? Filters.eq(VERSION, expected.getAsLong()) : Filters.empty();
        var corrected = records.findOneAndUpdate(
                Filters.and(Filters.eq(ID, id), PARKED, seen),
                Updates.combine(Updates.set("correction", correction), changed(by), NEXT_VERSION),
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
     *
     * @param by who drives it again
     */
    public Optional<ParkedRecord> redrive(String id, By by) {
        return find(id).map(parked -> {
            if (parked.redrivenAt() == null) {
                records.updateOne(asRead(parked), Updates.combine(handled(parked), changed(by), NEXT_VERSION));
            }
            return find(id).map(now -> erasedAgain(parked, now)).orElse(parked);
        });
    }

    /** What was handled here may have been erased meanwhile: then its key is erased again. */
    private ParkedRecord erasedAgain(ParkedRecord parked, ParkedRecord now) {
        if (parked.redrivenAt() == null && now.reason().equals(ERASED)) {
            Objects.requireNonNull(handlers.get(parked.topic())).accept(incoming(parked, null));
        }
        return now;
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
            return Updates.combine(Updates.set(REDRIVEN_AT, clock.instant()), Tally.CHANGED);
        } catch (RuntimeException failure) {
            if (Infrastructure.isAway(failure)) {
                throw failure;
            }
            var fault = RecordFault.of(failure).orElseGet(() -> unexpected(parked.id(), failure));
            return reason(fault.field(), fault.reason());
        }
    }

    private Bson changed(By by) {
        return Updates.set("changed", new Change(by.actor(), clock.instant(), by.through()));
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
