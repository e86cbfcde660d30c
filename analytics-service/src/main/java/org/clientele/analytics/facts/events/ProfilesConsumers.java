package org.clientele.analytics.facts.events;

import org.clientele.analytics.facts.NameUpserts;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears from profiles what clients and salespeople are called. */
@Configuration(proxyBeanMethods = false)
class ProfilesConsumers {

    private final NameUpserts names;

    ProfilesConsumers(NameUpserts names) {
        this.names = names;
    }

    @Bean
    TopicConsumer clientProfiles(EventConsumers consumers) {
        return consumers
                .of("client-profiles")
                .project(
                        "client.profile.v1",
                        ClientProfile.class,
                        (profile, envelope) -> names.client(profile.clientId(), profile.name(), envelope.sequence()))
                .onTombstone(names::eraseClient);
    }

    @Bean
    TopicConsumer salespeople(EventConsumers consumers) {
        return consumers
                .of("salespeople")
                .project(
                        "salesperson.profile.v1",
                        SalespersonProfile.class,
                        (profile, envelope) ->
                                names.salesperson(profile.salespersonId(), profile.name(), envelope.sequence()))
                .onTombstone(names::eraseSalesperson);
    }
}
