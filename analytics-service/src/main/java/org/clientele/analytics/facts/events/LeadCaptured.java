package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.LeadArrived;
import org.jspecify.annotations.Nullable;

/** What is read of {@code lead.captured.v1}. */
record LeadCaptured(
        String leadId,
        Instant at,
        @Nullable Instant occurredAt,
        LeadState lead,
        String source,
        @Nullable String campaign)
        implements RecordedEvent {

    @Override
    public LeadArrived fact() {
        return new LeadArrived(leadId, Happened.when(occurredAt, at), lead.now(), source, campaign);
    }
}
