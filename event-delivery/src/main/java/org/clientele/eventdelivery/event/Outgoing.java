package org.clientele.eventdelivery.event;

import org.jspecify.annotations.Nullable;

/**
 * One record to be published; without data it is a tombstone.
 *
 * @param topic the topic
 * @param key the record key: records of one key of one aggregate stay in order
 * @param subject the id of what the event is about
 * @param type the event type with its version, for example {@code order.placed.v1}
 * @param data the payload, written by {@link EventJson}
 */
public record Outgoing(
        String topic,
        String key,
        String subject,
        String type,
        @Nullable Object data) {

    /** A record whose key is the id of what it is about, as of nearly all. */
    public static Outgoing of(String topic, String subject, String type, @Nullable Object data) {
        return new Outgoing(topic, subject, subject, type, data);
    }
}
