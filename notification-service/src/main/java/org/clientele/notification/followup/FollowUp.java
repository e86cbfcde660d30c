package org.clientele.notification.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated next action that a salesperson owes a lead or a client. Each decision answers with the event that carries the
 * resulting follow-up, or with nothing when there is nothing left to do.
 *
 * @param reason a code such as {@code first-contact}
 * @param note free text for the salesperson, in no event
 * @param occurrence counts how often it was planned; reminders belong to one occurrence
 * @param firstContact present if policy planned it
 */
public record FollowUp(
        String id,
        FollowUpState state,
        String salespersonId,
        Subject subject,
        String reason,
        @Nullable String note,
        DueTime due,
        int occurrence,
        @Nullable FirstContact firstContact,
        @Nullable Completion completion) {

    /** The follow-up as it begins: planned for the first time. */
    public static FollowUp planned(
            String id, String salespersonId, Subject subject, String reason, @Nullable String note, DueTime due) {
        return new FollowUp(id, FollowUpState.PLANNED, salespersonId, subject, reason, note, due, 1, null, null);
    }

    FollowUp by(FirstContact policy) {
        return new FollowUp(id, state, salespersonId, subject, reason, note, due, occurrence, policy, completion);
    }

    /** Its time has come; only what is still planned falls due. */
    public Optional<FollowUpEvent> fallDue(Instant now) {
        return state == FollowUpState.PLANNED
                ? Optional.of(new FollowUpEvent.FollowUpFellDue(in(FollowUpState.DUE), now, By.POLICY))
                : Optional.empty();
    }

    /** Its reminder reached the salesperson; of no interest if it was planned anew or closed meanwhile. */
    public Optional<FollowUpEvent> deliver(int ofOccurrence, int attempt, String channel, Instant now) {
        if (state != FollowUpState.DUE || occurrence != ofOccurrence) {
            return Optional.empty();
        }
        long late = lateness(now).toMillis();
        return Optional.of(new FollowUpEvent.FollowUpDelivered(
                in(FollowUpState.DELIVERED), now, By.POLICY, attempt, channel, late));
    }

    /** How long it has been due; zero before that. */
    public Duration lateness(Instant now) {
        Instant instant = due.instant();
        return now.isBefore(instant) ? Duration.ZERO : Duration.between(instant, now);
    }

    /**
     * The salesperson did it, in time or before.
     *
     * @throws FollowUpClosedException if it was done or cancelled before
     */
    public FollowUpEvent complete(Completion how, Instant now, By by) {
        requireOpen();
        var done = new FollowUp(
                id, FollowUpState.DONE, salespersonId, subject, reason, note, due, occurrence, firstContact, how);
        return new FollowUpEvent.FollowUpDone(done, now, by, how);
    }

    /**
     * Plans it for a later time.
     *
     * @throws FollowUpClosedException if it was done or cancelled before
     * @throws SnoozedIntoPastException if that time is over
     */
    public FollowUpEvent snooze(DueTime until, Instant now, By by) {
        requireOpen();
        if (!until.instant().isAfter(now)) {
            throw new SnoozedIntoPastException(until);
        }
        return new FollowUpEvent.FollowUpSnoozed(replanned(salespersonId, until, settled()), now, by);
    }

    /** A time that a person chose is no longer open to better knowledge of working hours. */
    private @Nullable FirstContact settled() {
        return firstContact == null
                ? null
                : new FirstContact(firstContact.assignedAt(), firstContact.leadSequence(), false);
    }

    /**
     * Its lead was given to somebody, again or for the first time after it had been closed. What was done stays done.
     */
    public Optional<FollowUpEvent> reassign(String newOwner, DueTime newDue, FirstContact policy, Instant now) {
        if (state == FollowUpState.DONE || isNewsNoLonger(policy.leadSequence())) {
            return Optional.empty();
        }
        return Optional.of(new FollowUpEvent.FollowUpPlanned(replanned(newOwner, newDue, policy), now, By.POLICY));
    }

    /** The working hours of its owner became known after it had been planned without them. */
    public Optional<FollowUpEvent> settle(DueTime better, Instant now) {
        if (state != FollowUpState.PLANNED || firstContact == null || !firstContact.provisional()) {
            return Optional.empty();
        }
        return Optional.of(
                new FollowUpEvent.FollowUpPlanned(replanned(salespersonId, better, settled()), now, By.POLICY));
    }

    /** Its lead was closed; policy cancels only what policy planned. */
    public Optional<FollowUpEvent> cancel(long leadSequence, Instant now) {
        if (firstContact == null || !state.isOpen() || isNewsNoLonger(leadSequence)) {
            return Optional.empty();
        }
        var cancelled = in(FollowUpState.CANCELLED)
                .by(new FirstContact(firstContact.assignedAt(), leadSequence, firstContact.provisional()));
        return Optional.of(new FollowUpEvent.FollowUpCancelled(cancelled, now, By.POLICY));
    }

    /** It was owed to a client that there never was, whoever planned it. */
    public Optional<FollowUpEvent> drop(Instant now) {
        return state.isOpen()
                ? Optional.of(new FollowUpEvent.FollowUpCancelled(in(FollowUpState.CANCELLED), now, By.POLICY))
                : Optional.empty();
    }

    private boolean isNewsNoLonger(long leadSequence) {
        return firstContact != null && leadSequence <= firstContact.leadSequence();
    }

    private FollowUp in(FollowUpState next) {
        return new FollowUp(id, next, salespersonId, subject, reason, note, due, occurrence, firstContact, completion);
    }

    private FollowUp replanned(String owner, DueTime newDue, @Nullable FirstContact policy) {
        return new FollowUp(
                id, FollowUpState.PLANNED, owner, subject, reason, note, newDue, occurrence + 1, policy, null);
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new FollowUpClosedException(id, state);
        }
    }
}
