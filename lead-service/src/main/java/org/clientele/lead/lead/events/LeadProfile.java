package org.clientele.lead.lead.events;

import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.lead.lead.Company;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Person;
import org.clientele.lead.lead.Qualification;
import org.jspecify.annotations.Nullable;

/** What may be erased of a lead. */
record LeadProfile(
        String leadId,
        @Nullable Person person,
        @Nullable Company company,
        @Nullable String need,
        @Nullable Qualification qualification) {

    static Outgoing of(Lead lead) {
        var details = lead.details();
        var profile = new LeadProfile(
                lead.leadId(),
                details.person(),
                details.company(),
                details.need(),
                lead.progress().qualification());
        return outgoing(lead, profile);
    }

    /** Nothing is left that may be erased. */
    static Outgoing erasure(Lead lead) {
        return outgoing(lead, null);
    }

    private static Outgoing outgoing(Lead lead, @Nullable LeadProfile profile) {
        return Outgoing.of("lead-profiles", lead.leadId(), "lead.profile.v1", profile);
    }
}
