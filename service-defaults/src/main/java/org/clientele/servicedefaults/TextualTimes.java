package org.clientele.servicedefaults;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes instants and dates from ISO 8601 text of the years 1900 to 9999 only: a number would be read as seconds or days
 * since 1970, which nobody means, and not every store can hold other years.
 */
public final class TextualTimes {

    static final String INSTANT = "must be an instant of the years 1900 to 9999, for example 2026-03-02T09:15:00Z";
    static final String DATE = "must be a date of the years 1900 to 9999, for example 2026-03-02";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private TextualTimes() {}

    /** To be added to a mapper. */
    public static JacksonModule module() {
        return new SimpleModule("textual-times")
                .addDeserializer(
                        Instant.class,
                        new Text<>(
                                Instant.class,
                                text -> OffsetDateTime.parse(text).toInstant(),
                                instant -> instant.atOffset(ZoneOffset.UTC).getYear(),
                                INSTANT))
                .addDeserializer(
                        LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse, LocalDate::getYear, DATE));
    }

    private static final class Text<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final transient Function<String, T> parser;
        private final transient Function<T, Integer> year;
        private final String message;

        Text(Class<T> type, Function<String, T> parser, Function<T, Integer> year, String message) {
            super(type);
            this.type = type;
            this.parser = parser;
            this.year = year;
            this.message = message;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            var text = json.getString().strip();
            try {
                var time = parser.apply(text);
                if (year.apply(time) >= FIRST_YEAR && year.apply(time) <= LAST_YEAR) {
                    return time;
                }
            } catch (DateTimeException e) {
                return type.cast(context.handleWeirdStringValue(type, text, message));
            }
            return type.cast(context.handleWeirdStringValue(type, text, message));
        }
    }
}
