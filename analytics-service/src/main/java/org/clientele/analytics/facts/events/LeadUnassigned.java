package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.LeadMoved;
import org.clientele.analytics.facts.LeadNow;
import org.clientele.analytics.facts.Owner;

/** What is read of {@code lead.unassigned.v1}. */
record LeadUnassigned(String leadId, Instant at, Lead lead) implements RecordedEvent {

    /** A lead that nobody looks after. */
    record Lead(LeadNow.State state, String step) {}

    @Override
    public LeadMoved fact() {
        return new LeadMoved(leadId, at, new LeadNow(lead.state(), lead.step(), Owner.NONE));
    }
}
