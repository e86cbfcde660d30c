package org.clientele.notification.followup.events;

import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.notification.followup.FollowingUpClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears which clients there never were after all. */
@Configuration(proxyBeanMethods = false)
class ClientEventsConsumer {

    private final FollowingUpClients following;

    ClientEventsConsumer(FollowingUpClients following) {
        this.following = following;
    }

    /** The conversion that a client came from was undone. */
    record OnboardingUndone(String clientId) {}

    @Bean
    TopicConsumer clientEvents(EventConsumers consumers) {
        return consumers
                .of("client-events")
                .on(
                        "client.onboarding-undone.v1",
                        OnboardingUndone.class,
                        (event, envelope) -> following.withdrawn(event.clientId(), CommandKey.of(envelope)));
    }
}
