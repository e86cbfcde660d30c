package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.FollowUp;

/** What is read of {@code follow-up.done.v1}. */
record FollowUpDone(String followUpId, Instant at, FollowUpState followUp, int minutes) implements RecordedEvent {

    FollowUpDone {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes are negative");
        }
    }

    @Override
    public FollowUp fact() {
        return followUp.fact(followUpId, minutes, at);
    }
}
