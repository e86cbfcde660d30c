package org.clientele.analytics.scope;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From when a figure is seen.
 *
 * @param on only what had happened by the end of this day; null for all that has
 * @param asOf only what the world had been told by then; null for all that it has
 */
public record Moment(@Nullable LocalDate on, @Nullable Instant asOf) {

    public static final Moment NOW = new Moment(null, null);

    /** The end of the last day that has happened; the furthest instant if all has. */
    public Instant end(ZoneId zone) {
        return on == null ? Instant.MAX : on.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The instant from which what is late is late. */
    public Instant now(Clock clock, ZoneId zone) {
        var now = clock.instant();
        var end = end(zone);
        var earliest = end.isBefore(now) ? end : now;
        return asOf != null && asOf.isBefore(earliest) ? asOf : earliest;
    }

    /** The last day that has begun, seen from it. */
    public LocalDate day(Clock clock, ZoneId zone) {
        var day = LocalDate.ofInstant(now(clock, zone), zone);
        return on == null || on.isAfter(day) ? day : on;
    }

    /** In milliseconds since 1970-01-01; {@link Long#MAX_VALUE} for all that is known. */
    public long asOfMillis() {
        return asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli();
    }
}
