package org.clientele.notification.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A stretch of a working day; midnight as its end is the end of the day. */
public record WorkingPeriod(LocalTime from, LocalTime to) {

    public WorkingPeriod {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("A working period cannot go from %s to %s.".formatted(from, to));
        }
    }

    Instant start(LocalDate day, ZoneOffset offset) {
        return day.atTime(from).toInstant(offset);
    }

    Instant end(LocalDate day, ZoneOffset offset) {
        LocalDate endsOn = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return endsOn.atTime(to).toInstant(offset);
    }
}
