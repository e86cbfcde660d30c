package org.clientele.analytics.scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * So much of a month as is in it.
     *
     * @throws IllegalArgumentException if it has no day of that month
     */
    public Period during(YearMonth month) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return new Period(
                from == null || from.isBefore(first) ? first : from, to == null || to.isAfter(last) ? last : to);
    }

    /**
     * The last so many of its months, the earliest first.
     *
     * @param today the end of a period that has none
     * @param most also how many a period without a beginning has
     */
    public List<YearMonth> months(LocalDate today, int most) {
        var last = YearMonth.from(to == null ? today : to);
        var earliest = last.minusMonths(most - 1L);
        var first = from == null || YearMonth.from(from).isBefore(earliest) ? earliest : YearMonth.from(from);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
