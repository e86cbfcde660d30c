package org.clientele.portfolio.onboarding.mongo;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.onboarding.Undoing;

/** The published forms of refusals; the only place that knows them. */
final class OnboardingFacts {

    private OnboardingFacts() {}

    record OnboardingRefused(String conversionId, String leadId, String clientId, String reason, Instant at, By by) {}

    record UndoRefused(
            String undoId,
            String conversionId,
            String leadId,
            String clientId,
            List<String> reasons,
            Instant at,
            By by) {}

    static Outgoing undoRefused(Undoing refused, Instant at) {
        var event = new UndoRefused(
                refused.undoId(),
                refused.conversionId(),
                refused.leadId(),
                refused.clientId(),
                refused.reasons(),
                at,
                refused.by());
        return new Outgoing(
                "client-events", event.clientId(), event.undoId(), "client.onboarding-undo-refused.v1", event);
    }

    static Outgoing refused(OnboardingRefused event) {
        return new Outgoing(
                "client-events", event.clientId(), event.conversionId(), "client.onboarding-refused.v1", event);
    }
}
