package org.clientele.eventdelivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** A record as the broker handed it over, whole and never compared; without a value it is a tombstone. */
@SuppressWarnings("ArrayRecordComponent")
record Incoming(
        String topic,
        int partition,
        long offset,
        Instant written,
        String key,
        Map<String, byte[]> headers,
        byte @Nullable [] value) {

    /** The records of a batch, in order. */
    static List<Incoming> of(Message<?> batch) {
        var values = (List<?>) batch.getPayload();
        var incoming = new ArrayList<Incoming>(values.size());
        for (int at = 0; at < values.size(); at++) {
            incoming.add(new Incoming(
                    header(batch, KafkaHeaders.RECEIVED_TOPIC, at, String.class),
                    header(batch, KafkaHeaders.RECEIVED_PARTITION, at, Integer.class),
                    header(batch, KafkaHeaders.OFFSET, at, Long.class),
                    Instant.ofEpochMilli(header(batch, KafkaHeaders.RECEIVED_TIMESTAMP, at, Long.class)),
                    text(list(batch, KafkaHeaders.RECEIVED_KEY).get(at)),
                    headers(batch, at),
                    values.get(at) instanceof byte[] bytes ? bytes : null));
        }
        return incoming;
    }

    static Incoming of(ConsumerRecord<?, ?> consumed) {
        var headers = new HashMap<String, byte[]>();
        consumed.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new Incoming(
                consumed.topic(),
                consumed.partition(),
                consumed.offset(),
                Instant.ofEpochMilli(consumed.timestamp()),
                text(consumed.key()),
                headers,
                consumed.value() instanceof byte[] bytes ? bytes : null);
    }

    /** Where it stands in the log: no two records share it. */
    String place() {
        return topic + "-" + partition + "-" + offset;
    }

    @Nullable
    String header(String name) {
        byte[] bytes = headers.get(name);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> headers(Message<?> batch, int at) {
        var headers = new HashMap<String, byte[]>();
        ((Map<?, ?>) list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS).get(at)).forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                headers.put(String.valueOf(name), bytes);
            } else if (value instanceof String text) {
                headers.put(String.valueOf(name), text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return headers;
    }

    private static <T> T header(Message<?> batch, String name, int at, Class<T> type) {
        return Objects.requireNonNull(type.cast(list(batch, name).get(at)));
    }

    private static List<?> list(Message<?> batch, String name) {
        return Objects.requireNonNull((List<?>) batch.getHeaders().get(name), name);
    }

    private static String text(@Nullable Object key) {
        return switch (key) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> "";
        };
    }
}
