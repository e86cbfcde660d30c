package org.clientele.analytics.facts.events;

import java.time.LocalDate;

/** A day that figures can count by. */
final class CountedDay {

    private static final int LAST_YEAR = 9999;

    private CountedDay() {}

    /** Refuses a day of no year of four digits: its record is parked. */
    static void require(String field, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(field + " is in no year of four digits");
        }
    }
}
