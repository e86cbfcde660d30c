package org.clientele.portfolio.portfolio.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.portfolio.portfolio.FollowUp;
import org.clientele.portfolio.portfolio.FollowUps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Learns from each event of a follow-up of a client, whichever it is, what the client is owed by it. Whose a follow-up
 * is never changes: nothing is kept of those of leads.
 */
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

    private final FollowUps followUps;

    FollowUpEventsConsumer(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** What is read of every event of a follow-up. */
    record FollowUpChanged(String followUpId, FollowUpNow followUp) {

        record FollowUpNow(String state, Subject subject, Due due) {}

        record Subject(String kind, String id) {}

        record Due(Instant instant) {}

        boolean isOfAClient() {
            return followUp.subject().kind().equals(CLIENT);
        }

        FollowUps.Learnt learnt(long sequence) {
            var owed = OPEN.contains(followUp.state())
                    ? new FollowUp(
                            followUpId, followUp.subject().id(), followUp.due().instant())
                    : null;
            return new FollowUps.Learnt(followUpId, owed, sequence);
        }
    }

    @Bean
    TopicConsumer followUpEvents(EventConsumers consumers) {
        var consumer = consumers.of("follow-up-events");
        for (var type : TYPES) {
            consumer = consumer.inBatches(type, FollowUpChanged.class, this::on);
        }
        return consumer;
    }

    private void on(List<Received<FollowUpChanged>> batch) {
        followUps.learn(batch.stream()
                .filter(received -> received.event().isOfAClient())
                .map(received -> received.event().learnt(received.envelope().sequence()))
                .toList());
    }
}
