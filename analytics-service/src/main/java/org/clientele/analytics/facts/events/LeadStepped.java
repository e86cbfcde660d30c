package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.LeadMoved;
import org.jspecify.annotations.Nullable;

/** What is read of those events of a lead that change its step. */
record LeadStepped(String leadId, Instant at, @Nullable Instant occurredAt, LeadState lead) implements RecordedEvent {

    @Override
    public LeadMoved fact() {
        return new LeadMoved(leadId, Happened.when(occurredAt, at), lead.now());
    }
}
