package org.clientele.eventdelivery.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record as the broker handed it over, whole and never compared; without a value it is a tombstone. */
@SuppressWarnings("ArrayRecordComponent")
public record Incoming(
        String topic,
        int partition,
        long offset,
        Instant written,
        byte @Nullable [] rawKey,
        Headers headers,
        byte @Nullable [] value) {

    public static Incoming of(ConsumerRecord<?, ?> consumed) {
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
    public String place() {
        return topic + "-" + partition + "-" + offset;
    }

    /** The key as text, empty if there is none. */
    public String key() {
        return rawKey == null ? "" : new String(rawKey, StandardCharsets.UTF_8);
    }

    @Nullable
    public String header(String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes : null;
    }
}
