package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.Concerned;
import org.clientele.analytics.facts.Exchange;
import org.clientele.eventdelivery.event.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/** What is read of {@code correspondence.recorded.v1}: that there was one, nothing of what was said. */
record CorrespondenceRecorded(
        String correspondenceId,
        @Nullable String leadId,
        @Nullable String clientId,
        String channel,
        String direction,
        Instant at,
        Author by)
        implements RecordedEvent {

    record Author(String actor, String through) {}

    /** It is the client's once there is one. */
    @Override
    public Exchange fact() {
        return new Exchange(
                correspondenceId,
                about(),
                channel,
                direction.equals("inbound"),
                at,
                by.through().equals("policy") ? null : by.actor());
    }

    private Concerned about() {
        if (clientId != null) {
            return Concerned.client(clientId);
        }
        if (leadId != null) {
            return Concerned.lead(leadId);
        }
        throw new UnreadableEventException("leadId", "is missing, and so is clientId");
    }
}
