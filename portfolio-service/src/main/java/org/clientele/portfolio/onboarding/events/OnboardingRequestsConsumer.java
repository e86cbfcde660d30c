package org.clientele.portfolio.onboarding.events;

import java.util.List;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.portfolio.onboarding.OnboardingClients;
import org.clientele.portfolio.onboarding.UndoRequest;
import org.clientele.portfolio.onboarding.UndoingOnboardings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands requests over as many at a time as there are; the topic is for this service alone. */
@Configuration(proxyBeanMethods = false)
class OnboardingRequestsConsumer {

    private final OnboardingClients onboarding;
    private final UndoingOnboardings undoing;

    OnboardingRequestsConsumer(OnboardingClients onboarding, UndoingOnboardings undoing) {
        this.onboarding = onboarding;
        this.undoing = undoing;
    }

    /** What is read of a request to undo. */
    record UndoRequested(String undoId, String conversionId, String leadId, String clientId, By by) {

        UndoRequest request() {
            return new UndoRequest(undoId, conversionId, leadId, clientId, by);
        }
    }

    @Bean
    TopicConsumer clientOnboardingRequests(EventConsumers consumers) {
        return consumers
                .of("client-onboarding-requests")
                .inBatches("client.onboarding-requested.v1", OnboardingRequested.class, this::on)
                .on(
                        "client.onboarding-undo-requested.v1",
                        UndoRequested.class,
                        (asked, envelope) -> undoing.undo(asked.request()))
                .parkUnknownTypes();
    }

    private void on(List<Received<OnboardingRequested>> batch) {
        onboarding.onboard(
                batch.stream().map(received -> received.event().request()).toList());
    }
}
