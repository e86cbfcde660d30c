package org.clientele.notification.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Who is given a lead contacts it within four working hours. */
final class FirstContactPolicy {

    static final String REASON = "first-contact";
    static final Duration WITHIN = Duration.ofHours(4);

    private FirstContactPolicy() {}

    static DueTime due(Instant assignedAt, WorkingHours hours, ZoneId zone) {
        return (hours.isEmpty() ? WorkingHours.USUAL : hours).after(assignedAt, WITHIN, zone);
    }

    /** Until the person's zone and hours are known. */
    static DueTime provisionalDue(Instant assignedAt) {
        return due(assignedAt, WorkingHours.USUAL, ZoneOffset.UTC);
    }
}
