package org.clientele.eventdelivery.aggregate;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Outgoing;
import org.jspecify.annotations.Nullable;

/** The form in which a record waits in its aggregate's document, from the change until the broker has it. */
public final class Unpublished {

    static final String SEQUENCE = "sequence";
    static final int MOST_BYTES = 64 * 1024;
    private static final String SCHEMAS = "https://clientele.org/contracts/";

    private final Clock clock;
    private final Supplier<@Nullable String> traceparent;

    public Unpublished(Clock clock, Supplier<@Nullable String> traceparent) {
        this.clock = clock;
        this.traceparent = traceparent;
    }

    /** The record of one version, waiting; its id and time are fixed here, once. */
    public BsonDocument waiting(Outgoing record, long sequence) {
        var document = new BsonDocument(SEQUENCE, new BsonInt64(sequence))
                .append("id", new BsonString(UuidCreator.getTimeOrderedEpoch().toString()))
                .append("topic", new BsonString(record.topic()))
                .append("key", new BsonString(record.key()))
                .append("subject", new BsonString(record.subject()))
                .append("type", new BsonString(record.type()))
                .append("at", new BsonDateTime(clock.millis()));
        String trace = traceparent.get();
        if (trace != null) {
            document.append("traceparent", new BsonString(trace));
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
        String topic = text(waiting, "topic");
        String type = text(waiting, "type");
        byte @Nullable [] data =
                waiting.containsKey("data") ? waiting.getBinary("data").getData() : null;
        var record = new ProducerRecord<String, byte[]>(topic, text(waiting, "key"), data);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", text(waiting, "id"));
        header(record, "ce_source", source);
        header(record, "ce_type", type);
        header(record, "ce_subject", text(waiting, "subject"));
        header(
                record,
                "ce_time",
                Instant.ofEpochMilli(waiting.getDateTime("at").getValue()).toString());
        header(record, "ce_sequence", Long.toString(waiting.getInt64(SEQUENCE).getValue()));
        header(record, "ce_dataschema", SCHEMAS + topic + "/" + type + "/schema.json");
        header(record, "content-type", "application/json");
        if (waiting.containsKey("traceparent")) {
            header(record, "traceparent", text(waiting, "traceparent"));
        }
        return record;
    }

    private static String text(BsonDocument waiting, String field) {
        return waiting.getString(field).getValue();
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
