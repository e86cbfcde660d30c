package org.clientele.analytics.cohorts;

import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/** Clients by when they became clients, the earliest first, and what is in no revenue because it has no rate. */
public record Cohorts(List<ClientCohort> cohorts, List<NotCounted> notCounted) {

    /** How many stayed, over all cohorts. */
    public List<Kept> kept() {
        return Kept.of(cohorts);
    }
}
