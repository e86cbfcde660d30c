package org.clientele.portfolio.onboarding.events;

import java.time.Instant;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Outgoing;

/** What every fact about a conversion says; it stays in order with what becomes of the client. */
record OnboardingHeader(String conversionId, String leadId, String clientId, Instant at, By by) {

    static OnboardingHeader of(String conversionId, String leadId, String clientId, Happened<?> happened) {
        return new OnboardingHeader(conversionId, leadId, clientId, happened.at(), happened.by());
    }

    Outgoing fact(String what, String subject, Object data) {
        return new Outgoing("client-events", clientId, subject, "client." + what + ".v1", data);
    }
}
