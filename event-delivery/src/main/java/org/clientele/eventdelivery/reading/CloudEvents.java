package org.clientele.eventdelivery.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.event.EventJson;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.clientele.servicedefaults.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads CloudEvents 1.0 from Kafka records, in binary mode (attributes as {@code ce_} headers) and in structured mode
 * (one JSON document with the media type {@code application/cloudevents+json}, data as JSON or Base64).
 */
final class CloudEvents {

    private static final String DATA = "data";
    private static final String STRUCTURED = "application/cloudevents";

    private CloudEvents() {}

    /** An envelope and the JSON of what it carries; never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Read(Envelope envelope, byte[] data) {}

    /** @throws UnreadableEventException naming the attribute that is missing or wrong */
    static Read read(Incoming incoming) {
        byte[] value = Objects.requireNonNull(incoming.value(), "a tombstone is not an event");
        var contentType = incoming.header("content-type");
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)) {
            JsonNode event = json(value);
            return new Read(envelope(incoming, name -> event.path(name).asString(null)), data(event));
        }
        return new Read(envelope(incoming, name -> attribute(incoming, name)), value);
    }

    /** @throws UnreadableEventException naming the field that does not fit */
    static <E> E data(Read read, Class<E> type) {
        try {
            return Objects.requireNonNull(EventJson.mapper().readValue(read.data(), type));
        } catch (JacksonException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            throw new UnreadableEventException(DATA, "is not valid");
        }
    }

    private static byte[] data(JsonNode event) {
        if (!event.has("data_base64")) {
            return EventJson.mapper().writeValueAsBytes(event.path("data"));
        }
        try {
            return Base64.getDecoder().decode(event.path("data_base64").asString(""));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("data_base64", "not Base64");
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return EventJson.mapper().readTree(value);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static @Nullable String attribute(Incoming incoming, String name) {
        return incoming.header(name.equals("traceparent") ? name : "ce_" + name);
    }

    private static Envelope envelope(Incoming incoming, Function<String, @Nullable String> attribute) {
        var version = required(attribute, "specversion");
        if (!version.startsWith("1.")) {
            throw new UnreadableEventException("specversion", "is no version that is read here");
        }
        var subject = attribute.apply("subject");
        return new Envelope(
                required(attribute, "id"),
                required(attribute, "source"),
                required(attribute, "type"),
                subject == null ? incoming.key() : subject,
                time(attribute.apply("time"), incoming.written()),
                sequence(attribute.apply("sequence")),
                attribute.apply("dataschema"),
                attribute.apply("traceparent"),
                incoming.topic(),
                incoming.partition(),
                incoming.offset(),
                incoming.key());
    }

    private static String required(Function<String, @Nullable String> attribute, String name) {
        var value = attribute.apply(name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEventException(name, "the CloudEvents attribute is missing");
        }
        return value;
    }

    private static Instant time(@Nullable String text, Instant otherwise) {
        try {
            return text == null ? otherwise : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnreadableEventException("time", "must be an instant");
        }
    }

    private static long sequence(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UnreadableEventException("sequence", "must be a whole number");
        }
    }

    private static UnreadableEventException unreadable(JacksonException failure) {
        var fault = JsonFault.of(failure);
        return new UnreadableEventException(fault.field().isEmpty() ? DATA : fault.field(), fault.reason());
    }
}
