package org.clientele.analytics.facts.events;

import org.clientele.analytics.facts.Client;
import org.jspecify.annotations.Nullable;

/** What is read of {@code client.onboarded.v1}. */
record ClientOnboarded(
        String clientId,
        @Nullable String salespersonId,
        @Nullable String teamId) implements RecordedEvent {

    @Override
    public Client fact() {
        return new Client(clientId, salespersonId, teamId);
    }
}
