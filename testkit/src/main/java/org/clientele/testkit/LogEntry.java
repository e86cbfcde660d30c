package org.clientele.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record as it lies in a topic. Attributes of the event that are missing are empty, a missing sequence is 0, and a
 * tombstone has no {@code json}.
 */
public record LogEntry(
        String topic,
        int partition,
        long offset,
        String key,
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        @Nullable String json) {

    static LogEntry of(ConsumerRecord<byte[], byte[]> record) {
        var sequence = attribute(record, "sequence");
        return new LogEntry(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : new String(record.key(), UTF_8),
                attribute(record, "id"),
                attribute(record, "source"),
                attribute(record, "type"),
                attribute(record, "subject"),
                sequence.isEmpty() ? 0 : Long.parseLong(sequence),
                record.value() == null ? null : new String(record.value(), UTF_8));
    }

    private static String attribute(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader("ce_" + name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
