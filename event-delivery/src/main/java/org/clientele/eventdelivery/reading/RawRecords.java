package org.clientele.eventdelivery.reading;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.clientele.eventdelivery.event.Incoming;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Hands a poll to its function with every record as the broker gave it: tombstones, repeated headers and all. */
final class RawRecords extends BatchMessagingMessageConverter {

    @Override
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            Type payloadType) {
        List<byte[]> values = records.stream().map(RawRecords::value).toList();
        return MessageBuilder.withPayload(values)
                .setHeader(KafkaHeaders.RAW_DATA, records)
                .build();
    }

    private static byte[] value(ConsumerRecord<?, ?> record) {
        return record.value() instanceof byte[] bytes ? bytes : new byte[0];
    }

    /** The records of a message that this converter made, in order. */
    static List<Incoming> of(Message<?> message) {
        Object records = message.getHeaders().get(KafkaHeaders.RAW_DATA);
        if (!(records instanceof List<?> all)) {
            throw new IllegalStateException("The binding does not use the converter of event delivery.");
        }
        return all.stream()
                .map(ConsumerRecord.class::cast)
                .<Incoming>map(Incoming::of)
                .toList();
    }
}
