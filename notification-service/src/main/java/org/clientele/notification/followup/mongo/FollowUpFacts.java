package org.clientele.notification.followup.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.notification.followup.By;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpState;
import org.jspecify.annotations.Nullable;

/** The published form of everything that happens to a follow-up; the only place that knows it. */
final class FollowUpFacts {

    private static final String TOPIC = "follow-up-events";

    private FollowUpFacts() {}

    record SubjectOf(String kind, String id) {}

    record Due(String local, String zone, Instant instant) {

        static Due of(DueTime due) {
            return new Due(due.local().toString(), due.zone().getId(), due.instant());
        }
    }

    record PublicState(FollowUpState state, String salespersonId, SubjectOf subject, String reason, Due due) {

        static PublicState of(FollowUp followUp) {
            return new PublicState(
                    followUp.state(),
                    followUp.salespersonId(),
                    new SubjectOf(
                            followUp.subject().kind().code(), followUp.subject().id()),
                    followUp.reason(),
                    Due.of(followUp.due()));
        }
    }

    record Changed(String followUpId, Instant at, By by, PublicState followUp) {}

    record Delivered(
            String followUpId, Instant at, By by, PublicState followUp, int attempt, String channel, long lateMillis) {}

    record Done(
            String followUpId,
            Instant at,
            By by,
            PublicState followUp,
            String outcome,
            int minutes,
            @Nullable String nextFollowUpId) {}

    record Snoozed(String followUpId, Instant at, By by, PublicState followUp, Due until) {}

    static Outgoing of(FollowUpEvent event) {
        var id = event.followUp().id();
        var at = event.at().truncatedTo(ChronoUnit.MILLIS);
        var by = event.by();
        var state = PublicState.of(event.followUp());
        return switch (event) {
            case FollowUpEvent.FollowUpPlanned planned ->
                fact(id, "follow-up.planned.v1", new Changed(id, at, by, state));
            case FollowUpEvent.FollowUpFellDue due -> fact(id, "follow-up.due.v1", new Changed(id, at, by, state));
            case FollowUpEvent.FollowUpCancelled cancelled ->
                fact(id, "follow-up.cancelled.v1", new Changed(id, at, by, state));
            case FollowUpEvent.FollowUpDelivered delivered ->
                fact(
                        id,
                        "follow-up.delivered.v1",
                        new Delivered(
                                id, at, by, state, delivered.attempt(), delivered.channel(), delivered.lateMillis()));
            case FollowUpEvent.FollowUpDone done ->
                fact(
                        id,
                        "follow-up.done.v1",
                        new Done(
                                id,
                                at,
                                by,
                                state,
                                done.completion().outcome(),
                                done.completion().minutes(),
                                done.completion().nextFollowUpId()));
            case FollowUpEvent.FollowUpSnoozed snoozed ->
                fact(
                        id,
                        "follow-up.snoozed.v1",
                        new Snoozed(id, at, by, state, Due.of(snoozed.followUp().due())));
        };
    }

    private static Outgoing fact(String id, String type, Object data) {
        return new Outgoing(TOPIC, id, id, type, data);
    }
}
