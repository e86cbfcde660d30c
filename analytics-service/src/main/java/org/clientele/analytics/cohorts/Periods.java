package org.clientele.analytics.cohorts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Periods of some months in a row, numbered from 0 on; the last one has the last day that has come. */
final class Periods {

    private final LocalDate first;
    private final LocalDate over;
    private final int firstDay;
    private final int months;
    private final int[] byDay;

    /**
     * The periods up to a day.
     *
     * @param first the first day of the first period
     * @param over the last day that is over, which may be that day or the one before it
     */
    Periods(LocalDate first, LocalDate last, LocalDate over, int months) {
        this.first = first;
        this.over = over;
        this.firstDay = Math.toIntExact(first.toEpochDay());
        this.months = months;
        this.byDay = new int[Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1];
        for (int day = 0; day < byDay.length; day++) {
            byDay[day] = count(first, first.plusDays(day), months) - 1;
        }
    }

    /** How many there are from the one that begins on the first day up to that of the last one. */
    static int count(LocalDate first, LocalDate last, int months) {
        long between = last.getLong(ChronoField.PROLEPTIC_MONTH) - first.getLong(ChronoField.PROLEPTIC_MONTH);
        return Math.toIntExact(between / months) + 1;
    }

    int size() {
        return byDay[byDay.length - 1] + 1;
    }

    /** The number of the period of a day since 1970-01-01; -1 for one before or after all of them. */
    int at(int day) {
        int since = day - firstDay;
        return since < 0 || since >= byDay.length ? -1 : byDay[since];
    }

    /** The last day that has come. */
    int lastDay() {
        return firstDay + byDay.length - 1;
    }

    LocalDate from(int period) {
        return first.plusMonths((long) period * months);
    }

    LocalDate to(int period) {
        return from(period + 1).minusDays(1);
    }

    /** Whether all of its days are over. */
    boolean isOver(int period) {
        return !to(period).isAfter(over);
    }

    /** All their months, the earliest first. */
    List<YearMonth> all() {
        return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .limit((long) size() * months)
                .toList();
    }

    /** The period of a month, by its place among all of them. */
    int ofMonth(int place) {
        return place / months;
    }
}
