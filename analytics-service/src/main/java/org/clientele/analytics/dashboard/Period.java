package org.clientele.analytics.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days of signing.
 *
 * @param first null for no beginning
 * @param last null for no end
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final Period ALL = new Period(null, null);

    public static Period all() {
        return ALL;
    }

    /** The twelve months that end on this day. */
    static Period yearUntil(LocalDate day) {
        return new Period(day.minusYears(1).plusDays(1), day);
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * What it is compared with: the same days a year before if it is a year or the beginning of one, else as many days
     * just before it. Nothing without a beginning and an end.
     */
    public Optional<Period> before() {
        if (first == null || last == null) {
            return Optional.empty();
        }
        boolean beginsAYear = first.getDayOfYear() == 1 && first.getYear() == last.getYear();
        boolean isAYear = first.equals(last.minusYears(1).plusDays(1));
        if (beginsAYear || isAYear) {
            return Optional.of(new Period(first.minusYears(1), isAYear ? first.minusDays(1) : sameDay(last)));
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return Optional.of(new Period(first.minusDays(days), first.minusDays(1)));
    }

    /** The last day of February has the last day of February before it. */
    private static LocalDate sameDay(LocalDate day) {
        var before = day.minusYears(1);
        return day.getDayOfMonth() == day.lengthOfMonth() ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }
}
