package org.clientele.servicedefaults;

import java.time.Clock;
import java.time.LocalDate;

/** A day on which something is said to have happened. */
public final class PastDay {

    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    private PastDay() {}

    /**
     * The day, which may be tomorrow's: somewhere it is tomorrow already.
     *
     * @param field that names it
     * @throws ProblemException 400 if it is yet to come, or was before 1970
     */
    public static LocalDate require(String field, LocalDate day, Clock clock) {
        if (day.isBefore(EARLIEST) || day.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw ProblemException.invalidField(field, "must not be before " + EARLIEST + " or after tomorrow");
        }
        return day;
    }
}
