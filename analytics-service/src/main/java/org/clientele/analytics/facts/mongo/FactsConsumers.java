package org.clientele.analytics.facts.mongo;

import java.util.List;
import java.util.function.Consumer;
import org.clientele.analytics.facts.FactsListener;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Records what the portfolio service publishes. */
@Configuration(proxyBeanMethods = false)
class FactsConsumers {

    private final EventConsumers consumers;
    private final FactsCollections collections;

    FactsConsumers(EventConsumers consumers, FactsCollections collections) {
        this.consumers = consumers;
        this.collections = collections;
    }

    @Bean
    Consumer<Message<List<byte[]>>> clientEvents(LogPositions positions, ObjectProvider<FactsListener> listeners) {
        var upserts = new FactUpserts(collections);
        return consumers
                .of("client-events")
                .project(
                        "client.onboarded.v1",
                        ClientOnboarded.class,
                        (event, envelope) -> upserts.of(event.client(), envelope))
                .project(
                        "client.project-signed.v1",
                        ProjectSigned.class,
                        (event, envelope) -> upserts.of(event.project(), envelope))
                .project(
                        "client.onboarding-undone.v1",
                        OnboardingUndone.class,
                        (event, envelope) -> upserts.of(event.client(), envelope))
                .project(
                        "client.project-withdrawn.v1",
                        ProjectWithdrawn.class,
                        (event, envelope) -> upserts.of(event.project(), envelope))
                .noting(next -> {
                    positions.advance(next);
                    listeners.forEach(FactsListener::factsRecorded);
                })
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> clientProfiles() {
        return consumers
                .of("client-profiles")
                .project(
                        "client.profile.v1",
                        ClientProfile.class,
                        (profile, envelope) ->
                                NameUpserts.of(collections.clients(), profile.clientId(), profile.name(), envelope))
                .onTombstone(clientId -> NameUpserts.erase(collections.clients(), clientId))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> salespeople() {
        return consumers
                .of("salespeople")
                .project(
                        "salesperson.profile.v1",
                        SalespersonProfile.class,
                        (profile, envelope) -> NameUpserts.of(
                                collections.salespeople(), profile.salespersonId(), profile.name(), envelope))
                .onTombstone(salespersonId -> NameUpserts.erase(collections.salespeople(), salespersonId))
                .build();
    }
}
