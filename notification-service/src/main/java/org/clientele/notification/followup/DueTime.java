package org.clientele.notification.followup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When something is due, as a person says it: a local time in a zone, to the second. The instant follows from it by the
 * rules of the zone that are known when it is asked for.
 */
public record DueTime(LocalDateTime local, ZoneId zone) {

    public DueTime {
        local = local.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the clocks of the zone show at this instant. */
    public static DueTime at(Instant instant, ZoneId zone) {
        return new DueTime(LocalDateTime.ofInstant(instant, zone), zone);
    }

    /** A time that the clocks skip moves forward by what they skip; of a time they show twice it is the first. */
    public Instant instant() {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
