package org.clientele.analytics.facts.events;

import java.util.HashMap;
import java.util.Map;
import org.clientele.analytics.facts.FactUpserts;
import org.clientele.analytics.facts.FactsListener;
import org.clientele.analytics.facts.LogPartition;
import org.clientele.analytics.facts.LogPlace;
import org.clientele.analytics.facts.Version;
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

    private static final String TOPIC = "client-events";

    private final FactUpserts facts;
    private final ObjectProvider<FactsListener> listeners;

    ClientEventsConsumer(FactUpserts facts, ObjectProvider<FactsListener> listeners) {
        this.facts = facts;
        this.listeners = listeners;
    }

    @Bean
    TopicConsumer clientEvents(EventConsumers consumers) {
        return consumers
                .of(TOPIC)
                .project("client.onboarded.v1", ClientOnboarded.class, this::record)
                .project("client.project-signed.v1", ProjectSigned.class, this::record)
                .project("client.onboarding-undone.v1", OnboardingUndone.class, this::record)
                .project("client.project-withdrawn.v1", ProjectWithdrawn.class, this::record)
                .noting(this::noted)
                .notingAgain(this::notedLate);
    }

    private Upsert record(RecordedEvent event, Envelope envelope) {
        var version = new Version(event.fact(), envelope.sequence(), envelope.time());
        return facts.of(version, place(envelope.partition(), envelope.offset()));
    }

    private void noted(Map<Integer, Long> next) {
        var partitions = new HashMap<LogPartition, Long>();
        next.forEach((number, offset) -> partitions.put(new LogPartition(TOPIC, number), offset));
        facts.noted(partitions);
        listeners.forEach(FactsListener::factsRecorded);
    }

    private void notedLate(int partition, long offset) {
        facts.notedLate(place(partition, offset));
        listeners.forEach(FactsListener::factsRecorded);
    }

    private static LogPlace place(int partition, long offset) {
        return new LogPlace(new LogPartition(TOPIC, partition), offset);
    }
}
