package org.clientele.notification.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Who is given a lead contacts it within four working hours. */
final class FirstContactPolicy {

    static final String REASON = "first-contact";
    static final Duration WITHIN = Duration.ofHours(4);
    static final ZoneId ZONE_UNTIL_KNOWN = ZoneId.of("Etc/UTC");

    private FirstContactPolicy() {}

    static DueTime due(Instant assignedAt, WorkingHours hours, ZoneId zone) {
        return (hours.isEmpty() ? WorkingHours.USUAL : hours).after(assignedAt, WITHIN, zone);
    }

    /** Until the person's zone and hours are known. */
    static DueTime provisionalDue(Instant assignedAt) {
        return due(assignedAt, WorkingHours.USUAL, ZONE_UNTIL_KNOWN);
    }
}
