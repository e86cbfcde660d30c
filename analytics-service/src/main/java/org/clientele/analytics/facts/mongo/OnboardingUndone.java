package org.clientele.analytics.facts.mongo;

import org.clientele.analytics.facts.WithdrawnClient;
import org.jspecify.annotations.Nullable;

/** What is read of {@code client.onboarding-undone.v1}. */
record OnboardingUndone(@Nullable String clientId) {

    WithdrawnClient client() {
        return new WithdrawnClient(Required.field("clientId", clientId));
    }
}
