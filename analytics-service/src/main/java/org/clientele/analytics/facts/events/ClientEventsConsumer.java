package org.clientele.analytics.facts.events;

import java.util.Map;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.FactsListener;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records which clients and projects there are. */
@Configuration(proxyBeanMethods = false)
class ClientEventsConsumer {

    private final FactUpserts facts;
    private final ObjectProvider<FactsListener> listeners;

    ClientEventsConsumer(FactUpserts facts, ObjectProvider<FactsListener> listeners) {
        this.facts = facts;
        this.listeners = listeners;
    }

    @Bean
    TopicConsumer clientEvents(EventConsumers consumers) {
        return consumers
                .of("client-events")
                .project(
                        "client.onboarded.v1",
                        ClientOnboarded.class,
                        (event, envelope) -> facts.of(event.client(), place(envelope)))
                .project(
                        "client.project-signed.v1",
                        ProjectSigned.class,
                        (event, envelope) -> facts.of(event.project(), place(envelope)))
                .project(
                        "client.onboarding-undone.v1",
                        OnboardingUndone.class,
                        (event, envelope) -> facts.of(event.client(), place(envelope)))
                .project(
                        "client.project-withdrawn.v1",
                        ProjectWithdrawn.class,
                        (event, envelope) -> facts.of(event.project(), place(envelope)))
                .noting(this::noted);
    }

    private static LogPlace place(Envelope envelope) {
        return new LogPlace(envelope.partition(), envelope.offset(), envelope.sequence());
    }

    private void noted(Map<Integer, Long> next) {
        facts.noted(next);
        listeners.forEach(FactsListener::factsRecorded);
    }
}
