package org.clientele.notification.followup.events;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Happened;
import org.clientele.eventdelivery.event.FactTopic;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.notification.followup.DueTime;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.FollowUpEvent;
import org.clientele.notification.followup.FollowUpEvent.FollowUpCancelled;
import org.clientele.notification.followup.FollowUpEvent.FollowUpDelivered;
import org.clientele.notification.followup.FollowUpEvent.FollowUpDone;
import org.clientele.notification.followup.FollowUpEvent.FollowUpFellDue;
import org.clientele.notification.followup.FollowUpEvent.FollowUpPlanned;
import org.clientele.notification.followup.FollowUpEvent.FollowUpSnoozed;
import org.clientele.notification.followup.FollowUpEvent.NextStepPlanned;
import org.clientele.notification.followup.FollowUpState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published form of everything that happens to a follow-up. */
@Component
class FollowUpFacts implements Facts<FollowUp, FollowUpEvent> {

    private static final FactTopic TOPIC = new FactTopic("follow-up-events", "follow-up", "followUpId", "followUp");

    private record Subject(String kind, String id) {}

    private record Due(String local, String zone, Instant instant) {

        static Due of(DueTime due) {
            return new Due(due.local().toString(), due.zone().getId(), due.instant());
        }
    }

    private record PublicState(FollowUpState state, String salespersonId, Subject subject, String reason, Due due) {

        static PublicState of(FollowUp followUp) {
            var subject = followUp.action().subject();
            return new PublicState(
                    followUp.state(),
                    followUp.plan().salespersonId(),
                    new Subject(subject.kind().code(), subject.id()),
                    followUp.action().reason(),
                    Due.of(followUp.plan().due()));
        }
    }

    private record Delivered(int attempt, String channel, long lateMillis) {}

    private record Done(
            String outcome, int minutes, @Nullable String nextFollowUpId) {}

    private record Snoozed(Due until) {}

    /** The last event of a follow-up that is done is told to nobody: no reader misses its number. */
    @Override
    public List<Outgoing> of(FollowUp after, Happened<FollowUpEvent> happened) {
        return switch (happened.event()) {
            case FollowUpPlanned planned -> fact("planned", after, happened, null);
            case FollowUpFellDue fellDue -> fact("due", after, happened, null);
            case FollowUpDelivered it ->
                fact("delivered", after, happened, new Delivered(it.attempt(), it.channel(), it.lateMillis()));
            case FollowUpDone done -> fact("done", after, happened, done(after));
            case NextStepPlanned next -> List.of();
            case FollowUpSnoozed snoozed -> fact("snoozed", after, happened, new Snoozed(Due.of(snoozed.until())));
            case FollowUpCancelled cancelled -> fact("cancelled", after, happened, null);
        };
    }

    private static Done done(FollowUp after) {
        return new Done(
                after.completion().outcome(),
                after.completion().minutes(),
                after.nextFollowUpId().orElse(null));
    }

    private static List<Outgoing> fact(
            String what, FollowUp after, Happened<FollowUpEvent> happened, @Nullable Object details) {
        var fact = TOPIC.fact(what, after.followUpId(), happened.at(), happened.by(), PublicState.of(after), details);
        return List.of(fact);
    }
}
