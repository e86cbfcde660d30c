package org.clientele.local.fuzzed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A record for Kafka to the byte; {@code unreadable} if it is certain that nobody can read it. */
@SuppressWarnings("ArrayRecordComponent")
record RecordInput(
        String topic, byte @Nullable [] key, List<Header> headers, byte @Nullable [] value, boolean unreadable)
        implements Input {

    @SuppressWarnings("ArrayRecordComponent")
    record Header(String name, byte @Nullable [] value) {

        static Header of(String name, String value) {
            return new Header(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    ProducerRecord<byte[], byte[]> record() {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach(header -> record.headers().add(header.name(), header.value()));
        return record;
    }

    @Override
    public String told() {
        var shown = new ArrayList<String>();
        headers.forEach(header -> shown.add(header.name() + "=" + text(header.value())));
        return topic + " " + text(key) + " " + shown + "\n" + text(value);
    }

    private static String text(byte @Nullable [] bytes) {
        var text = bytes == null ? "(none)" : new String(bytes, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 2_000));
    }
}
