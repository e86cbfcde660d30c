package org.clientele.servicedefaults;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Takes instants from text only: a number would be read as seconds since 1970, which nobody means. */
public final class TextualInstants extends StdDeserializer<Instant> {

    private TextualInstants() {
        super(Instant.class);
    }

    /** To be added to a mapper. */
    public static JacksonModule module() {
        return new SimpleModule("textual-instants").addDeserializer(Instant.class, new TextualInstants());
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        var text = json.getString().strip();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return (Instant) context.handleWeirdStringValue(
                    Instant.class, text, "must be an instant, for example 2026-03-02T09:15:00Z");
        }
    }
}
