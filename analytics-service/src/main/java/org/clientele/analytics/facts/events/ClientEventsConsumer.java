package org.clientele.analytics.facts.events;

import java.util.Map;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.FactsListener;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.eventdelivery.reading.Upsert;
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
                .project("client.onboarded.v1", ClientOnboarded.class, this::record)
                .project("client.project-signed.v1", ProjectSigned.class, this::record)
                .project("client.onboarding-undone.v1", OnboardingUndone.class, this::record)
                .project("client.project-withdrawn.v1", ProjectWithdrawn.class, this::record)
                .noting(this::noted)
                .notingAgain(this::notedLate);
    }

    private Upsert record(RecordedEvent event, Envelope envelope) {
        var place = new LogPlace(envelope.partition(), envelope.offset(), envelope.sequence());
        return facts.of(event.fact(), place);
    }

    private void noted(Map<Integer, Long> next) {
        facts.noted(next);
        listeners.forEach(FactsListener::factsRecorded);
    }

    private void notedLate(int partition, long offset) {
        facts.notedLate(partition, offset);
        listeners.forEach(FactsListener::factsRecorded);
    }
}
