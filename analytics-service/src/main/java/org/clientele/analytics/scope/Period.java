package org.clientele.analytics.scope;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that a figure is about, both ends inclusive; null is no end. It does not end before it begins. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from is after to");
        }
    }

    /** The twelve months that end with this day. */
    public static Period twelveMonthsTo(LocalDate last) {
        return new Period(last.minusYears(1).plusDays(1), last);
    }

    public boolean has(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
