package org.clientele.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of itself.
 *
 * @param service who published it, by its name
 * @param subject the id of the aggregate
 * @param sequence its version
 */
record Fact(String service, String subject, long sequence) {

    /** Empty for what none of the services published, such as the leads of a marketing tool. */
    static Optional<Fact> of(ConsumerRecord<byte[], byte[]> record) {
        var source = header(record, "ce_source");
        var subject = header(record, "ce_subject");
        var sequence = header(record, "ce_sequence");
        if (source == null || subject == null || sequence == null || !source.startsWith("/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Fact(source.substring(1), subject, Long.parseLong(sequence)));
        } catch (NumberFormatException ofSomebodyElse) {
            return Optional.empty();
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
