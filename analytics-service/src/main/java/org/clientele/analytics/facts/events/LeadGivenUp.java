package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.LeadLost;
import org.jspecify.annotations.Nullable;

/** What is read of {@code lead.lost.v1}. */
record LeadGivenUp(String leadId, Instant at, @Nullable Instant occurredAt, LeadState lead, String reason)
        implements RecordedEvent {

    @Override
    public LeadLost fact() {
        return new LeadLost(leadId, Happened.when(occurredAt, at), lead.now(), reason);
    }
}
