package org.clientele.analytics.ranking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** So much of each of some months in a row as counts in a scope, in days since 1970-01-01. */
final class MonthWindows {

    private final int first;
    private final int[] from;
    private final int[] to;
    private final int[] end;
    private final int[] places;

    /** @param months at least one, in a row */
    MonthWindows(Scope scope, List<YearMonth> months) {
        this.first = number(months.getFirst().atDay(1));
        this.from = new int[months.size()];
        this.to = new int[months.size()];
        this.end = new int[months.size()];
        var days = scope.days();
        for (int at = 0; at < from.length; at++) {
            var month = months.get(at);
            end[at] = day(month.atEndOfMonth());
            from[at] = Math.max(day(month.atDay(1)), day(days.from(), Integer.MIN_VALUE));
            to[at] = Math.min(end[at], day(days.to(), Integer.MAX_VALUE));
        }
        this.places = new int[Math.max(0, lastDay() - firstDay() + 1)];
        for (int day = 0; day < places.length; day++) {
            places[day] = place(firstDay() + day);
        }
    }

    int size() {
        return from.length;
    }

    /** The place of the month that has a day; below 0, or not below {@link #size}, for one that has none here. */
    int place(int day) {
        return number(LocalDate.ofEpochDay(day)) - first;
    }

    /** The place of the month that has a day; -1 for a day outside of all that counts. */
    int placeOfCounted(int day) {
        int since = day - from[0];
        return since < 0 || since >= places.length ? -1 : places[since];
    }

    /** Whether a day counts that is in the month of this place. */
    boolean has(int place, int day) {
        return from[place] <= day && day <= to[place];
    }

    /** The last day of the month. */
    int end(int place) {
        return end[place];
    }

    /** The first day that counts. */
    int firstDay() {
        return from[0];
    }

    /** The last day that counts. */
    int lastDay() {
        return to[to.length - 1];
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static int day(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : day(day);
    }
}
