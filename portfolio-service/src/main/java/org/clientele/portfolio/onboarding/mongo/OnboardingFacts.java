package org.clientele.portfolio.onboarding.mongo;

import java.time.Instant;
import org.clientele.eventdelivery.Outgoing;
import org.clientele.portfolio.client.By;

/** The published form of a refusal; the only place that knows it. */
final class OnboardingFacts {

    private OnboardingFacts() {}

    record OnboardingRefused(String conversionId, String leadId, String clientId, String reason, Instant at, By by) {}

    static Outgoing refused(OnboardingRefused event) {
        return new Outgoing(
                "client-events", event.clientId(), event.conversionId(), "client.onboarding-refused.v1", event);
    }
}
