package org.clientele.local.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** On which days of the last two years business is done: little in August and December, much after the fairs. */
final class Seasons {

    static final int DAYS = 730;
    private static final int[] WEIGHT_OF_MONTH = {80, 95, 130, 115, 105, 100, 70, 45, 135, 125, 110, 50};
    private static final int BUSIEST = 135;
    private static final int WEEKEND = 10;
    private static final int TRIES = 40;

    private final Chance chance;
    private final LocalDate yesterday;

    /** All of it has happened before the day from which the sample is told. */
    Seasons(Chance chance, LocalDate today) {
        this.chance = chance;
        this.yesterday = today.minusDays(1);
    }

    LocalDate yesterday() {
        return yesterday;
    }

    /** A day of these, counted back from yesterday. */
    LocalDate day(int fromDaysAgo, int toDaysAgo) {
        return between(yesterday.minusDays(fromDaysAgo), yesterday.minusDays(toDaysAgo));
    }

    /** A day from the one to the other; the other if there is none. */
    LocalDate between(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return to;
        }
        int days = (int) ChronoUnit.DAYS.between(from, to);
        var day = to;
        for (int i = 0; i < TRIES; i++) {
            day = from.plusDays(chance.between(0, days));
            if (chance.between(1, BUSIEST) <= weight(day)) {
                return day;
            }
        }
        return day;
    }

    private static int weight(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? WEEKEND : WEIGHT_OF_MONTH[day.getMonthValue() - 1];
    }

    /** So many days later, if that is in the past. */
    LocalDate after(LocalDate day, int least, int most) {
        var later = day.plusDays(chance.between(least, most));
        return later.isAfter(yesterday) ? yesterday : later;
    }

    /** When interest was shown that day: before anything else that happens then. */
    Instant morning(LocalDate day) {
        return day.atTime(chance.between(6, 8), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
    }

    Instant working(LocalDate day) {
        return day.atTime(chance.between(9, 15), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
    }

    /** When something ended that day: after all else. */
    Instant evening(LocalDate day) {
        return day.atTime(chance.between(16, 18), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
    }
}
