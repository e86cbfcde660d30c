package org.clientele.portfolio.portfolio.mongo;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Upsert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps of each follow-up what its newest event says, whichever that is. */
@Configuration(proxyBeanMethods = false)
class FollowUpEventsConsumer {

    /** Every event says what became of the follow-up. */
    static final List<String> TYPES = List.of(
            "follow-up.planned.v1",
            "follow-up.due.v1",
            "follow-up.delivered.v1",
            "follow-up.done.v1",
            "follow-up.snoozed.v1",
            "follow-up.cancelled.v1");

    /** The states in which it is owed. */
    static final Set<String> OPEN = Set.of("PLANNED", "DUE", "DELIVERED");

    private static final String CLIENT = "client";

    private final MongoFollowUps followUps;

    FollowUpEventsConsumer(MongoFollowUps followUps) {
        this.followUps = followUps;
    }

    @Bean
    Consumer<Message<List<byte[]>>> followUpEvents(EventConsumers consumers) {
        var consumer = consumers.of("follow-up-events");
        for (var type : TYPES) {
            consumer = consumer.project(type, FollowUpChanged.class, this::upsert);
        }
        return consumer.build();
    }

    private Upsert upsert(FollowUpChanged event, Envelope envelope) {
        var now = event.followUp();
        var update = now.subject().kind().equals(CLIENT)
                ? MongoFollowUps.ofClient(
                        now.subject().id(),
                        OPEN.contains(now.state()),
                        now.due().instant())
                : MongoFollowUps.ofLead();
        return Upsert.newest(followUps.documents(), event.followUpId(), envelope.sequence(), update);
    }
}
