package org.clientele.eventdelivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/** A record as the broker handed it over, whole and never compared; without a value it is a tombstone. */
@SuppressWarnings("ArrayRecordComponent")
record Incoming(
        String topic,
        int partition,
        long offset,
        Instant written,
        byte @Nullable [] rawKey,
        Headers headers,
        byte @Nullable [] value) {

    /** The records of a batch, in order. */
    static List<Incoming> of(Message<?> batch) {
        return RawRecords.of(batch).stream().map(Incoming::of).toList();
    }

    static Incoming of(ConsumerRecord<?, ?> consumed) {
        return new Incoming(
                consumed.topic(),
                consumed.partition(),
                consumed.offset(),
                Instant.ofEpochMilli(consumed.timestamp()),
                bytes(consumed.key()),
                consumed.headers(),
                bytes(consumed.value()));
    }

    /** Where it stands in the log: no two records share it. */
    String place() {
        return topic + "-" + partition + "-" + offset;
    }

    /** The key as text, empty if there is none. */
    String key() {
        return rawKey == null ? "" : new String(rawKey, StandardCharsets.UTF_8);
    }

    @Nullable
    String header(String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes : null;
    }
}
