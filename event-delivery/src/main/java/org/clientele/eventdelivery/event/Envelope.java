package org.clientele.eventdelivery.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a received event comes from: its CloudEvents attributes and its place in the log.
 *
 * @param subject the id of what the event is about; the record key if the publisher named none
 * @param time when it happened; when the record was written if the publisher did not say
 * @param sequence the number of this change of the subject; 0 if the publisher does not count
 */
public record Envelope(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        @Nullable String dataSchema,
        @Nullable String traceparent,
        String topic,
        int partition,
        long offset,
        String key) {}
