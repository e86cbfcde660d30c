package org.clientele.lead.pace.events;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.lead.pace.FollowUps;
import org.clientele.lead.pace.WatchingLeads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what is owed to leads. Whose a follow-up is never changes: nothing is kept of those of clients. */
@Configuration
class FollowUpEventsConsumer {

    /** The state of one that is still to come. */
    static final String TO_COME = "PLANNED";

    private static final List<String> TYPES = List.of(
            "follow-up.planned.v1",
            "follow-up.due.v1",
            "follow-up.delivered.v1",
            "follow-up.snoozed.v1",
            "follow-up.done.v1",
            "follow-up.cancelled.v1");

    private final FollowUps followUps;
    private final WatchingLeads watching;

    FollowUpEventsConsumer(FollowUps followUps, WatchingLeads watching) {
        this.followUps = followUps;
        this.watching = watching;
    }

    /** What is read of an event: the follow-up as it is after it. */
    record FollowUpEvent(FollowUp followUp) {}

    record FollowUp(String state, Subject subject, Due due) {

        private boolean isOwed() {
            return TO_COME.equals(state);
        }
    }

    record Subject(String kind, String id) {

        private boolean isALead() {
            return "lead".equals(kind);
        }
    }

    record Due(Instant instant) {}

    @Bean
    TopicConsumer followUpEvents(EventConsumers consumers) {
        var consumer = consumers.of("follow-up-events");
        for (var type : TYPES) {
            consumer = consumer.inBatches(type, FollowUpEvent.class, this::changed);
        }
        return consumer;
    }

    private void changed(List<Received<FollowUpEvent>> batch) {
        var ofLeads = batch.stream()
                .filter(received -> received.event().followUp().subject().isALead())
                .toList();
        followUps.keep(ofLeads.stream().map(FollowUpEventsConsumer::news).toList());
        watching.changed(ofLeads.stream()
                .map(received -> received.event().followUp().subject().id())
                .distinct()
                .toList());
    }

    private static FollowUps.News news(Received<FollowUpEvent> received) {
        var followUp = received.event().followUp();
        var owed = followUp.isOwed()
                ? new FollowUps.Owed(followUp.subject().id(), followUp.due().instant())
                : null;
        return new FollowUps.News(
                received.envelope().subject(), owed, received.envelope().sequence());
    }
}
