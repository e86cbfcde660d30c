package org.clientele.notification.followup;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is known here of somebody who owes follow-ups. */
public record Salesperson(
        String id,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        ZoneId zone,
        WorkingHours workingHours) {

    /** When a lead that is given to this person at this instant shall have been contacted. */
    DueTime firstContactBy(Instant assignedAt) {
        return FirstContactPolicy.due(assignedAt, workingHours, zone);
    }
}
