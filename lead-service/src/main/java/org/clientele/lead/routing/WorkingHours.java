package org.clientele.lead.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works, by the clocks of their zone.
 *
 * @param periods null if nobody has said it, which means always; a day without one is free
 */
public record WorkingHours(ZoneId zone, @Nullable List<Period> periods) {

    /** Nobody is away so long that a week after it is of interest. */
    private static final int MOST_DAYS = 400;

    /** A period of one day of the week; its end does not belong to it. */
    public record Period(DayOfWeek day, LocalTime from, LocalTime to) {

        /** Through the week, and through each day. */
        public static final Comparator<Period> ORDER =
                Comparator.comparing(Period::day).thenComparing(Period::from);

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    LocalDate dayAt(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    boolean contain(Instant now) {
        var time = LocalTime.ofInstant(now, zone);
        return periods == null || on(dayAt(now)).anyMatch(period -> period.contains(time));
    }

    private Stream<Period> on(LocalDate day) {
        return periods == null ? Stream.empty() : periods.stream().filter(period -> period.day() == day.getDayOfWeek());
    }

    /** When work begins after now, on a day without absence; empty if it never does. */
    Optional<Instant> nextAfter(Instant now, Availability availability) {
        if (periods == null || periods.isEmpty()) {
            return Optional.empty();
        }
        var today = dayAt(now);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(MOST_DAYS)
                .filter(day -> !availability.isAbsent(day))
                .flatMap(day -> on(day).map(
                                period -> day.atTime(period.from()).atZone(zone).toInstant()))
                .filter(begin -> begin.isAfter(now))
                .findFirst();
    }
}
