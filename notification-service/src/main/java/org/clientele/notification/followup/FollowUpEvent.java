package org.clientele.notification.followup;

/** What happened to a follow-up: each event carries what it changed. */
public sealed interface FollowUpEvent {

    /** It has a time, for the first time or anew. */
    record FollowUpPlanned(Plan plan) implements FollowUpEvent {}

    /** Its time has come. */
    record FollowUpFellDue() implements FollowUpEvent {}

    /** Its reminder reached the salesperson. */
    record FollowUpDelivered(int attempt, String channel, long lateMillis) implements FollowUpEvent {}

    /** The salesperson did it. */
    record FollowUpDone(Completion completion) implements FollowUpEvent {}

    /** What is owed next is a follow-up of its own by now; nothing happens to this one after that. */
    record NextStepPlanned() implements FollowUpEvent {}

    /** The salesperson put it off. */
    record FollowUpSnoozed(DueTime until) implements FollowUpEvent {}

    /**
     * It is no longer owed.
     *
     * @param firstContact what policy knows of the lead since
     */
    record FollowUpCancelled(FirstContact firstContact) implements FollowUpEvent {}
}
