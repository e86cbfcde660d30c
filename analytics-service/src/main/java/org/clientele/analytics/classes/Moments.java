package org.clientele.analytics.classes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moments at which classes are found: midnight, in the zone of the organisation, of each so many days since
 * 1970-01-01, or, if they are less than a day apart, midnight of each day and each so long after it. On a day on which
 * clocks change the last of them is so much nearer to midnight, or there are more.
 *
 * @param every whole days, or what divides a day of 24 hours
 */
public record Moments(Duration every, ZoneId zone) {

    private static final Duration DAY = Duration.ofDays(1);

    public Moments {
        if (!every.isPositive() || !(divides(every, DAY) || divides(DAY, every))) {
            throw new IllegalArgumentException("clientele.classes.every must divide a day, or be whole days");
        }
    }

    private static boolean divides(Duration part, Duration whole) {
        return part.multipliedBy(whole.dividedBy(part)).equals(whole);
    }

    /** The last one that is not after this instant. */
    Instant lastBy(Instant instant) {
        var day = LocalDate.ofInstant(instant, zone);
        if (every.compareTo(DAY) >= 0) {
            return midnight(Math.floorDiv(day.toEpochDay(), every.toDays()) * every.toDays());
        }
        var midnight = midnight(day.toEpochDay());
        return midnight.plus(
                every.multipliedBy(Duration.between(midnight, instant).dividedBy(every)));
    }

    /** The one before a moment. */
    Instant before(Instant moment) {
        return lastBy(moment.minusNanos(1));
    }

    /** The first one after this instant. */
    Instant after(Instant instant) {
        long day = LocalDate.ofInstant(instant, zone).toEpochDay();
        if (every.compareTo(DAY) >= 0) {
            return midnight((Math.floorDiv(day, every.toDays()) + 1) * every.toDays());
        }
        var next = lastBy(instant).plus(every);
        var midnight = midnight(day + 1);
        return next.isBefore(midnight) ? next : midnight;
    }

    /** The last day that had begun before a moment: at midnight the one that ends. */
    LocalDate dayBefore(Instant moment) {
        return LocalDate.ofInstant(moment.minusNanos(1), zone);
    }

    private Instant midnight(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant();
    }
}
