package org.clientele.eventdelivery.aggregate;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;

/** The form in which a record waits in its aggregate's document, from the change until the broker has it. */
public final class Unpublished {

    static final String SEQUENCE = "sequence";
    private static final String TRACEPARENT = "traceparent";
    static final int MOST_BYTES = 64 * 1024;
    private static final String SCHEMAS = "https://clientele.org/contracts/";

    private final Clock clock;
    private final CurrentTrace trace;

    public Unpublished(Clock clock, CurrentTrace trace) {
        this.clock = clock;
        this.trace = trace;
    }

    CurrentTrace trace() {
        return trace;
    }

    /**
     * The record of one version, waiting; its id and time are fixed here, once.
     *
     * @param begunIn the trace that it belongs to if the current thread works for none; null if that is not recorded
     */
    public BsonDocument waiting(Outgoing record, long sequence, @Nullable String begunIn) {
        var document = new BsonDocument(SEQUENCE, new BsonInt64(sequence))
                .append("id", new BsonString(UuidCreator.getTimeOrderedEpoch().toString()))
                .append("topic", new BsonString(record.topic()))
                .append("key", new BsonString(record.key()))
                .append("subject", new BsonString(record.subject()))
                .append("type", new BsonString(record.type()))
                .append("at", new BsonDateTime(clock.millis()));
        String current = trace.get();
        String traceparent = current == null ? begunIn : current;
        if (traceparent != null) {
            document.append(TRACEPARENT, new BsonString(traceparent));
        }
        if (record.data() != null) {
            document.append("data", new BsonBinary(payload(record.type(), record.data())));
        }
        return document;
    }

    private static byte[] payload(String type, Object data) {
        byte[] bytes = EventJson.mapper().writeValueAsBytes(data);
        if (bytes.length > MOST_BYTES) {
            throw new EventTooLargeException(type, bytes.length, MOST_BYTES);
        }
        return bytes;
    }

    /** The Kafka record, a CloudEvent in binary mode; the same however often it is sent. */
    public static ProducerRecord<String, byte[]> record(String source, BsonDocument waiting) {
        String topic = topic(waiting);
        String type = type(waiting);
        byte @Nullable [] data =
                waiting.containsKey("data") ? waiting.getBinary("data").getData() : null;
        var record = new ProducerRecord<String, byte[]>(topic, text(waiting, "key"), data);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", text(waiting, "id"));
        header(record, "ce_source", source);
        header(record, "ce_type", type);
        header(record, "ce_subject", text(waiting, "subject"));
        header(record, "ce_time", since(waiting).toString());
        header(record, "ce_sequence", Long.toString(waiting.getInt64(SEQUENCE).getValue()));
        header(record, "ce_dataschema", SCHEMAS + topic + "/" + type + "/schema.json");
        header(record, "content-type", "application/json");
        String traceparent = traceparent(waiting);
        if (traceparent != null) {
            header(record, TRACEPARENT, traceparent);
        }
        return record;
    }

    /** The trace that a waiting record belongs to. */
    @Nullable
    public static String traceparent(BsonDocument waiting) {
        return waiting.containsKey(TRACEPARENT) ? text(waiting, TRACEPARENT) : null;
    }

    public static String topic(BsonDocument waiting) {
        return text(waiting, "topic");
    }

    public static String type(BsonDocument waiting) {
        return text(waiting, "type");
    }

    /** Since when it has been waiting. */
    public static Instant since(BsonDocument waiting) {
        return Instant.ofEpochMilli(waiting.getDateTime("at").getValue());
    }

    private static String text(BsonDocument waiting, String field) {
        return waiting.getString(field).getValue();
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
