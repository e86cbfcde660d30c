package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.FollowUp;

/** What is read of the events of a follow-up that is not done. */
record FollowUpChanged(String followUpId, Instant at, FollowUpState followUp) implements RecordedEvent {

    @Override
    public FollowUp fact() {
        return followUp.fact(followUpId, 0, at);
    }
}
