package org.clientele.servicedefaults;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
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
                .addDeserializer(Instant.class, new Text<>(Instant.class, TextualTimes::instant, INSTANT))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, TextualTimes::date, DATE));
    }

    /** Lets parameters take the same. */
    static void addTo(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, (Converter<String, @Nullable Instant>)
                text -> text.isBlank() ? null : instant(text.strip()));
        registry.addConverter(String.class, LocalDate.class, (Converter<String, @Nullable LocalDate>)
                text -> text.isBlank() ? null : date(text.strip()));
    }

    /**
     * The date of a text.
     *
     * @throws DateTimeException if it is none of these years
     */
    public static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        requireYear(date.getYear());
        return date;
    }

    /**
     * The instant of a text.
     *
     * @throws DateTimeException if it is in none of these years
     */
    public static Instant instant(String text) {
        var time = OffsetDateTime.parse(text);
        requireYear(time.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return time.toInstant();
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("not of the years 1900 to 9999");
        }
    }

    private static final class Text<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final transient Function<String, T> parser;
        private final String message;

        Text(Class<T> type, Function<String, T> parser, String message) {
            super(type);
            this.type = type;
            this.parser = parser;
            this.message = message;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            var text = json.getString().strip();
            try {
                return parser.apply(text);
            } catch (DateTimeException e) {
                return type.cast(context.handleWeirdStringValue(type, text, message));
            }
        }
    }
}
