package org.clientele.portfolio.onboarding.events;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.portfolio.onboarding.AnsweringAgain;
import org.clientele.portfolio.onboarding.OnboardingClients;
import org.clientele.portfolio.onboarding.UndoRequest;
import org.clientele.portfolio.onboarding.UndoingOnboardings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands requests over as many at a time as there are; the topic is for this service alone. */
@Configuration(proxyBeanMethods = false)
class OnboardingRequestsConsumer {

    private final OnboardingClients onboarding;
    private final UndoingOnboardings undoing;
    private final AnsweringAgain answering;

    OnboardingRequestsConsumer(OnboardingClients onboarding, UndoingOnboardings undoing, AnsweringAgain answering) {
        this.onboarding = onboarding;
        this.undoing = undoing;
        this.answering = answering;
    }

    /** What is read of a request to undo. */
    record UndoRequested(
            String undoId,
            String conversionId,
            String leadId,
            String clientId,
            @Nullable Instant askedAgainAt,
            By by) {

        UndoRequest request() {
            return new UndoRequest(undoId, conversionId, leadId, clientId, by);
        }
    }

    @Bean
    TopicConsumer clientOnboardingRequests(EventConsumers consumers) {
        return consumers
                .of("client-onboarding-requests")
                .inBatches("client.onboarding-requested.v1", OnboardingRequested.class, this::on)
                .on("client.onboarding-undo-requested.v1", UndoRequested.class, this::on)
                .parkUnknownTypes();
    }

    /** Those that were answered before hear it again; those that were not are answered now. */
    private void on(List<Received<OnboardingRequested>> batch) {
        answering.conversions(batch.stream()
                .filter(received -> received.event().askedAgainAt() != null)
                .map(received -> new AnsweringAgain.Question(
                        received.event().conversionId(),
                        CommandKey.of(received.envelope()),
                        received.event().by()))
                .toList());
        onboarding.onboard(
                batch.stream().map(received -> received.event().request()).toList());
    }

    private void on(UndoRequested asked, Envelope envelope) {
        if (asked.askedAgainAt() != null) {
            answering.undoing(new AnsweringAgain.Question(asked.undoId(), CommandKey.of(envelope), asked.by()));
        }
        undoing.undo(asked.request());
    }
}
