package org.clientele.portfolio.onboarding.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.onboarding.Onboarding;
import org.clientele.portfolio.onboarding.OnboardingEvent;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingAccepted;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingRefused;
import org.clientele.portfolio.onboarding.OnboardingEvent.OnboardingTakenBack;
import org.springframework.stereotype.Component;

/** The published form of refusals. What was accepted is told of the client and its project, and what was taken back. */
@Component
class OnboardingFacts implements Facts<Onboarding, OnboardingEvent> {

    private record Refused(@JsonUnwrapped OnboardingHeader header, String reason) {}

    @Override
    public List<Outgoing> of(Onboarding after, Happened<OnboardingEvent> happened) {
        return switch (happened.event()) {
            case OnboardingAccepted accepted -> List.of();
            case OnboardingRefused refused -> List.of(refusal(after, happened, refused.reason()));
            case OnboardingTakenBack takenBack -> List.of();
        };
    }

    private static Outgoing refusal(Onboarding onboarding, Happened<OnboardingEvent> happened, String reason) {
        var conversionId = onboarding.conversionId();
        var header = OnboardingHeader.of(conversionId, onboarding.lead().leadId(), onboarding.clientId(), happened);
        return header.fact("onboarding-refused", conversionId, new Refused(header, reason));
    }
}
