package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.LeadMoved;

/** What is read of those events of a lead that change its state or who looks after it. */
record LeadChanged(String leadId, Instant at, LeadState lead) implements RecordedEvent {

    @Override
    public LeadMoved fact() {
        return new LeadMoved(leadId, at, lead.now());
    }
}
