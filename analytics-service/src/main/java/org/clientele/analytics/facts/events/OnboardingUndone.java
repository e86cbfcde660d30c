package org.clientele.analytics.facts.events;

import org.clientele.analytics.facts.WithdrawnClient;

/** What is read of {@code client.onboarding-undone.v1}. */
record OnboardingUndone(String clientId) implements RecordedEvent {

    @Override
    public WithdrawnClient fact() {
        return new WithdrawnClient(clientId);
    }
}
