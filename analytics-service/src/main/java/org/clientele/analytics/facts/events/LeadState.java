package org.clientele.analytics.facts.events;

import org.clientele.analytics.facts.LeadNow;
import org.clientele.analytics.facts.Owner;
import org.jspecify.annotations.Nullable;

/** What every event of a lead says of it after the change. */
record LeadState(
        LeadNow.State state,
        String step,
        @Nullable String salespersonId,
        @Nullable String teamId) {

    LeadNow now() {
        return new LeadNow(state, step, new Owner(salespersonId, teamId));
    }
}
