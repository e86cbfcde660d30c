package org.clientele.analytics.facts.mongo;

import java.util.Currency;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/** What an event must say to be counted; an event that does not is parked. */
final class Required {

    private Required() {}

    static <T> T field(String name, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw new UnreadableEventException(name, "is missing");
        }
        return value;
    }

    static long notNegative(String name, @Nullable Long value) {
        long given = field(name, value);
        if (given < 0) {
            throw new UnreadableEventException(name, "is negative");
        }
        return given;
    }

    static String currency(String name, @Nullable String code) {
        try {
            return Currency.getInstance(field(name, code)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableEventException(name, "is no ISO 4217 code: " + code);
        }
    }

    /** Without a number it could not be told which event of a subject is the newest. */
    static long sequence(Envelope envelope) {
        if (envelope.sequence() < 1) {
            throw new UnreadableEventException("sequence", "is missing or below 1");
        }
        return envelope.sequence();
    }
}
