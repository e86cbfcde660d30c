package org.clientele.portfolio.people;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** A period of work on one day, in local time and whole minutes; it ends after it begins. */
public record WorkingPeriod(LocalTime from, LocalTime to) {

    public WorkingPeriod {
        if (isBetweenMinutes(from) || isBetweenMinutes(to)) {
            throw new IllegalArgumentException("a period begins and ends on a minute");
        }
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    private static boolean isBetweenMinutes(LocalTime time) {
        return !time.truncatedTo(ChronoUnit.MINUTES).equals(time);
    }
}
