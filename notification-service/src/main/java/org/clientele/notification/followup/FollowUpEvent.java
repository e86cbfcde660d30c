package org.clientele.notification.followup;

import java.time.Instant;

/** What happened to a follow-up, with the follow-up that resulted. */
public sealed interface FollowUpEvent {

    FollowUp followUp();

    Instant at();

    By by();

    /** It has a time, for the first time or anew. */
    record FollowUpPlanned(FollowUp followUp, Instant at, By by) implements FollowUpEvent {}

    /** Its time has come. */
    record FollowUpFellDue(FollowUp followUp, Instant at, By by) implements FollowUpEvent {}

    /** Its reminder reached the salesperson. */
    record FollowUpDelivered(FollowUp followUp, Instant at, By by, int attempt, String channel, long lateMillis)
            implements FollowUpEvent {}

    /** The salesperson did it. */
    record FollowUpDone(FollowUp followUp, Instant at, By by, Completion completion) implements FollowUpEvent {}

    /** The salesperson put it off. */
    record FollowUpSnoozed(FollowUp followUp, Instant at, By by) implements FollowUpEvent {}

    /** It is no longer owed. */
    record FollowUpCancelled(FollowUp followUp, Instant at, By by) implements FollowUpEvent {}
}
