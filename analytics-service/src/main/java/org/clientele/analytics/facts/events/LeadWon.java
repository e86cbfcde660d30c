package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.LeadConverted;
import org.jspecify.annotations.Nullable;

/** What is read of {@code lead.converted.v1}. */
record LeadWon(
        String leadId, Instant at, @Nullable Instant occurredAt, LeadState lead, String clientId, String projectId)
        implements RecordedEvent {

    @Override
    public LeadConverted fact() {
        return new LeadConverted(leadId, Happened.when(occurredAt, at), lead.now(), clientId, projectId);
    }
}
