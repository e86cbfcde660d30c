package org.clientele.analytics.scope;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

    /**
     * What it is compared with: the same days a year before if it is a year or the beginning of one of the
     * organisation's, else as many days just before it. Nothing without a beginning and an end.
     *
     * @param yearStart the month that the organisation's years begin with
     */
    public Optional<Period> before(Month yearStart) {
        if (from == null || to == null) {
            return Optional.empty();
        }
        boolean isAYear = from.equals(to.minusYears(1).plusDays(1));
        if (isAYear) {
            return Optional.of(new Period(from.minusYears(1), from.minusDays(1)));
        }
        if (beginsAYear(from, to, yearStart)) {
            return Optional.of(new Period(from.minusYears(1), sameDayAYearBefore(to)));
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return Optional.of(new Period(from.minusDays(days), from.minusDays(1)));
    }

    private static boolean beginsAYear(LocalDate first, LocalDate last, Month yearStart) {
        return first.getDayOfMonth() == 1 && first.getMonth() == yearStart && last.isBefore(first.plusYears(1));
    }

    /** The last day of February has the last day of February before it. */
    private static LocalDate sameDayAYearBefore(LocalDate day) {
        var before = day.minusYears(1);
        return day.getDayOfMonth() == day.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
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
