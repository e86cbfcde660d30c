package org.clientele.notification.followup.events;

import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.notification.followup.FollowingUpClients;
import org.clientele.notification.followup.Owners;
import org.clientele.notification.followup.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears who looks after which client, which leave and come back, and which there never were after all. */
@Configuration(proxyBeanMethods = false)
class ClientEventsConsumer {

    private final FollowingUpClients following;
    private final Owners owners;

    ClientEventsConsumer(FollowingUpClients following, Owners owners) {
        this.following = following;
        this.owners = owners;
    }

    /** A client, and in whose portfolio it is. */
    record Onboarded(String clientId, @Nullable String salespersonId) {}

    /** A client that is none any more. */
    record Left(String clientId) {}

    /** A client that had left and is one again. */
    record Returned(String clientId) {}

    /** The conversion that a client came from was undone. */
    record OnboardingUndone(String clientId) {}

    @Bean
    TopicConsumer clientEvents(EventConsumers consumers) {
        return consumers
                .of("client-events")
                .inBatches("client.onboarded.v1", Onboarded.class, this::onboarded)
                .on(
                        "client.left.v1",
                        Left.class,
                        (event, envelope) ->
                                following.left(event.clientId(), envelope.sequence(), CommandKey.of(envelope)))
                .on(
                        "client.returned.v1",
                        Returned.class,
                        (event, envelope) -> following.returned(event.clientId(), envelope.sequence()))
                .on(
                        "client.onboarding-undone.v1",
                        OnboardingUndone.class,
                        (event, envelope) -> following.withdrawn(event.clientId(), CommandKey.of(envelope)));
    }

    private void onboarded(List<Received<Onboarded>> batch) {
        owners.keep(batch.stream().map(ClientEventsConsumer::owned).toList());
    }

    private static Owners.Owned owned(Received<Onboarded> received) {
        var event = received.event();
        return new Owners.Owned(
                Subject.client(event.clientId()),
                event.salespersonId(),
                received.envelope().sequence());
    }
}
