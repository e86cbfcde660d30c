package org.clientele.portfolio.people;

import java.time.LocalTime;

/** A period of work on one day, in local time; it ends after it begins. */
public record WorkingPeriod(LocalTime from, LocalTime to) {

    public WorkingPeriod {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }
}
