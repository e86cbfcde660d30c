package org.clientele.notification.followup.events;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.Envelope;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.notification.followup.FollowingUpLeads;
import org.clientele.notification.followup.LeadAssigned;
import org.clientele.notification.followup.Owners;
import org.clientele.notification.followup.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears who has which lead, and which leads are closed. */
@Configuration
class LeadEventsConsumer {

    private final FollowingUpLeads following;
    private final Owners owners;

    LeadEventsConsumer(FollowingUpLeads following, Owners owners) {
        this.following = following;
        this.owners = owners;
    }

    /** A lead was given to somebody. */
    record Assigned(String leadId, String salespersonId, Instant at) {}

    /** A lead is worked on again, is one of its own again, or is no client after all. */
    record Reopened(String leadId, Instant at, State lead) {

        /** Whose it is. */
        record State(@Nullable String salespersonId) {}
    }

    /** Nobody could be given the lead; it waits. */
    record Unassigned(String leadId) {}

    /** A lead is part of another one. */
    record MergedInto(String leadId, String otherLeadId) {}

    /** A lead was lost, converted or taken back. */
    record Closed(String leadId) {}

    @Bean
    TopicConsumer leadEvents(EventConsumers consumers) {
        return consumers
                .of("lead-events")
                .inBatches("lead.assigned.v1", Assigned.class, this::assigned)
                .on("lead.unassigned.v1", Unassigned.class, this::unassigned)
                .on("lead.reopened.v1", Reopened.class, this::reopened)
                .on("lead.conversion-undone.v1", Reopened.class, this::reopened)
                .on("lead.lost.v1", Closed.class, this::closed)
                .on("lead.converted.v1", Closed.class, this::closed)
                .on("lead.withdrawn.v1", Closed.class, this::closed)
                .on("lead.merged-into.v1", MergedInto.class, this::mergedInto)
                .on("lead.split-off.v1", Reopened.class, this::splitOff);
    }

    private void assigned(List<Received<Assigned>> batch) {
        owners.keep(batch.stream()
                .map(received ->
                        owned(received.event().leadId(), received.event().salespersonId(), received.envelope()))
                .toList());
        following.assigned(batch.stream()
                .map(received -> assignment(
                        received.event().leadId(),
                        received.event().salespersonId(),
                        received.event().at(),
                        received.envelope()))
                .toList());
    }

    private static Owners.Owned owned(String leadId, @Nullable String salespersonId, Envelope envelope) {
        return new Owners.Owned(Subject.lead(leadId), salespersonId, envelope.sequence());
    }

    private void unassigned(Unassigned event, Envelope envelope) {
        owners.keep(List.of(owned(event.leadId(), null, envelope)));
    }

    private void reopened(Reopened event, Envelope envelope) {
        var owner = event.lead().salespersonId();
        owners.keep(List.of(owned(event.leadId(), owner, envelope)));
        if (owner != null) {
            following.assigned(List.of(assignment(event.leadId(), owner, event.at(), envelope)));
        }
    }

    private static LeadAssigned assignment(String leadId, String owner, Instant at, Envelope envelope) {
        return new LeadAssigned(leadId, owner, at, envelope.sequence(), CommandKey.of(envelope));
    }

    private void closed(Closed event, Envelope envelope) {
        following.closed(event.leadId(), envelope.sequence(), CommandKey.of(envelope));
    }

    private void mergedInto(MergedInto event, Envelope envelope) {
        following.mergedInto(event.leadId(), event.otherLeadId(), envelope.sequence(), CommandKey.of(envelope));
    }

    private void splitOff(Reopened event, Envelope envelope) {
        following.splitOff(event.leadId(), envelope.sequence());
        reopened(event, envelope);
    }
}
