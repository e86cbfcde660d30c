package org.clientele.portfolio.onboarding.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.clientele.eventdelivery.EventConsumers;
import org.clientele.eventdelivery.Received;
import org.clientele.portfolio.onboarding.OnboardingClients;
import org.clientele.portfolio.onboarding.OnboardingRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hands requests over as many at a time as there are; the topic is for this service alone. */
@Configuration(proxyBeanMethods = false)
class OnboardingRequestsConsumer {

    private final OnboardingClients onboarding;

    OnboardingRequestsConsumer(OnboardingClients onboarding) {
        this.onboarding = onboarding;
    }

    @Bean
    Consumer<Message<List<byte[]>>> clientOnboardingRequests(EventConsumers consumers) {
        return consumers
                .of("client-onboarding-requests")
                .inBatches("client.onboarding-requested.v1", OnboardingRequest.class, this::on)
                .parkUnknownTypes()
                .build();
    }

    private void on(List<Received<OnboardingRequest>> batch) {
        onboarding.onboard(batch.stream().map(Received::event).toList());
    }
}
