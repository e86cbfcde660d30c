package org.clientele.analytics.facts.events;

import java.time.LocalDate;
import org.clientele.analytics.facts.Effort;
import org.clientele.analytics.facts.Owner;
import org.jspecify.annotations.Nullable;

/** What is read of {@code client.effort-recorded.v1}. */
record EffortRecorded(
        String effortId,
        String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        int minutes,
        String activity,
        LocalDate on)
        implements RecordedEvent {

    EffortRecorded {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes are negative");
        }
    }

    @Override
    public Effort fact() {
        return new Effort(effortId, clientId, new Owner(salespersonId, teamId), minutes, activity, on);
    }
}
