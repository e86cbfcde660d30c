package org.clientele.notification.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Who is given a lead contacts it within four working hours. */
final class FirstContactPolicy {

    static final String REASON = "first-contact";
    static final Duration WITHIN = Duration.ofHours(4);
    static final ZoneId ZONE_UNTIL_KNOWN = ZoneId.of("Etc/UTC");

    private FirstContactPolicy() {}

    /** The follow-up that it is, the same for a lead however often it is asked. */
    static String followUpId(String leadId) {
        return UuidCreator.getNameBasedSha1(leadId + "|" + REASON).toString();
    }

    static Action action(String leadId) {
        return new Action(Subject.lead(leadId), REASON, null);
    }

    /** @param owner null while nobody knows their zone and working hours */
    static Plan plan(LeadAssigned lead, @Nullable Salesperson owner) {
        var due = owner == null ? provisionalDue(lead.at()) : owner.firstContactBy(lead.at());
        return new Plan(lead.salespersonId(), due, new FirstContact(lead.at(), lead.sequence(), owner == null));
    }

    static DueTime due(Instant assignedAt, WorkingHours hours, ZoneId zone) {
        return (hours.isEmpty() ? WorkingHours.USUAL : hours).after(assignedAt, WITHIN, zone);
    }

    private static DueTime provisionalDue(Instant assignedAt) {
        return due(assignedAt, WorkingHours.USUAL, ZONE_UNTIL_KNOWN);
    }
}
