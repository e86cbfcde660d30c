package org.clientele.analytics.facts.events;

import java.time.Instant;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Traits;
import org.jspecify.annotations.Nullable;

/** What is read of {@code client.onboarded.v1}. */
record ClientOnboarded(
        String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId,
        @Nullable String sector,
        @Nullable String country,
        @Nullable Integer employees,
        Instant at)
        implements RecordedEvent {

    @Override
    public Client fact() {
        return new Client(clientId, new Owner(salespersonId, teamId), new Traits(sector, country, employees), at);
    }
}
