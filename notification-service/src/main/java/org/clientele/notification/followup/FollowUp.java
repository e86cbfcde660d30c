package org.clientele.notification.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.notification.followup.FollowUpEvent.FollowUpCancelled;
import org.clientele.notification.followup.FollowUpEvent.FollowUpDelivered;
import org.clientele.notification.followup.FollowUpEvent.FollowUpDone;
import org.clientele.notification.followup.FollowUpEvent.FollowUpFellDue;
import org.clientele.notification.followup.FollowUpEvent.FollowUpPlanned;
import org.clientele.notification.followup.FollowUpEvent.FollowUpSnoozed;
import org.clientele.notification.followup.FollowUpEvent.NextStepPlanned;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/**
 * A dated next action that a salesperson owes a lead or a client. Each command answers with what happens, with nothing
 * when there is nothing left to do, or refuses.
 *
 * @param occurrence counts how often it was planned; reminders belong to one occurrence
 */
public record FollowUp(
        String followUpId, Action action, Plan plan, int occurrence, FollowUpState state, Completion completion) {

    /** The rules of this service as the author of what they do. */
    public static final By POLICY = By.policy("notification-service");

    /** The grammar of follow-ups; those whose owner's working hours are awaited are found by it. */
    public static Aggregate<FollowUp, FollowUpEvent> grammar(Facts<FollowUp, FollowUpEvent> facts) {
        return Aggregate.of("follow-ups", FollowUp.class, FollowUp::followUpId, FollowUp::after, facts)
                .dueAt(FollowUp::dueAt)
                .foundBy(FollowUp::index);
    }

    /** How a follow-up begins: planned for the first time. */
    public static Beginning<FollowUp, FollowUpEvent> planned(
            String id, Action action, Plan plan, CommandKey key, By by) {
        var unplanned = new FollowUp(id, action, plan, 0, FollowUpState.PLANNED, Completion.NONE);
        return new Beginning<>(unplanned, key, by, List.of(new FollowUpPlanned(plan)));
    }

    /** What it is after an event. */
    public FollowUp after(FollowUpEvent event) {
        return switch (event) {
            case FollowUpPlanned planned -> replanned(planned.plan());
            case FollowUpFellDue fellDue -> in(FollowUpState.DUE);
            case FollowUpDelivered delivered -> in(FollowUpState.DELIVERED);
            case FollowUpDone done -> ended(plan, FollowUpState.DONE, done.completion());
            case NextStepPlanned next -> ended(plan, state, completion.withNextPlanned());
            case FollowUpSnoozed snoozed -> replanned(plan.settledAt(snoozed.until()));
            case FollowUpCancelled cancelled ->
                ended(plan.following(cancelled.firstContact()), FollowUpState.CANCELLED, completion);
        };
    }

    private FollowUp replanned(Plan other) {
        return new FollowUp(followUpId, action, other, occurrence + 1, FollowUpState.PLANNED, Completion.NONE);
    }

    private FollowUp in(FollowUpState next) {
        return new FollowUp(followUpId, action, plan, occurrence, next, completion);
    }

    private FollowUp ended(Plan last, FollowUpState end, Completion how) {
        return new FollowUp(followUpId, action, last, occurrence, end, how);
    }

    /** When something happens by itself: it falls due, or what is owed next is planned. */
    public @Nullable Instant dueAt() {
        if (state == FollowUpState.PLANNED) {
            return plan.due().instant();
        }
        return completion.next().isWanted() ? completion.next().askedAt() : null;
    }

    boolean isDue(Instant now) {
        var at = dueAt();
        return at != null && !at.isAfter(now);
    }

    /** Its place among all follow-ups, in the order of their time. */
    public Position<Instant> position() {
        return new Position<>(plan.due().instant(), followUpId);
    }

    private Map<String, Object> index() {
        var index = new HashMap<String, Object>(Map.of("dueAt", plan.due().instant()));
        if (isProvisional()) {
            index.put("waitsFor", plan.salespersonId());
        }
        return index;
    }

    /** Whether its time was set before the working hours of its owner were known. */
    public boolean isProvisional() {
        return state == FollowUpState.PLANNED && plan.firstContact().provisional();
    }

    /**
     * What happens by itself when its instant has come: it falls due, or what is owed next was planned.
     *
     * @param prepared as it was when what that calls for was written; if it has changed since, nothing happens yet
     */
    public List<FollowUpEvent> fire(FollowUp prepared) {
        if (!equals(prepared)) {
            return List.of();
        }
        return state == FollowUpState.PLANNED ? fallDue() : nextIsPlanned();
    }

    /** Its time has come; what was already begun or is over does not fall due. */
    public List<FollowUpEvent> fallDue() {
        return state == FollowUpState.PLANNED ? List.of(new FollowUpFellDue()) : List.of();
    }

    /** Its reminder reached the salesperson; of no interest if it was planned anew or closed meanwhile. */
    public List<FollowUpEvent> deliver(int ofOccurrence, int attempt, String channel, Instant now) {
        if (state != FollowUpState.DUE || occurrence != ofOccurrence) {
            return List.of();
        }
        return List.of(new FollowUpDelivered(attempt, channel, lateness(now).toMillis()));
    }

    /** How long it has been due; zero before that. */
    public Duration lateness(Instant now) {
        Instant instant = plan.due().instant();
        return now.isBefore(instant) ? Duration.ZERO : Duration.between(instant, now);
    }

    /**
     * The salesperson did it, in time or before. What they owe next is kept with it until it is planned.
     *
     * @throws FollowUpClosedException if it was done or cancelled before
     */
    public List<FollowUpEvent> complete(CompleteFollowUp how, Instant now) {
        requireOpen();
        return List.of(new FollowUpDone(new Completion(
                how.outcome(), how.minutes(), how.nextStep(plan.due().zone(), now))));
    }

    /** The follow-up that is owed next and is not planned yet; the same however often it is asked for. */
    public Optional<Beginning<FollowUp, FollowUpEvent>> next() {
        var next = completion.next();
        return next.isWanted() ? Optional.of(after(next)) : Optional.empty();
    }

    private Beginning<FollowUp, FollowUpEvent> after(NextStep next) {
        return planned(
                nextId(),
                action.because(next.reason()),
                Plan.by(plan.salespersonId(), next.due()),
                new CommandKey(nextId(), null),
                next.askedBy());
    }

    /** The id of what is owed next, if anything is. */
    public Optional<String> nextFollowUpId() {
        return completion.next().equals(NextStep.NONE) ? Optional.empty() : Optional.of(nextId());
    }

    private String nextId() {
        return UuidCreator.getNameBasedSha1(followUpId + "|next").toString();
    }

    /** What is owed next was planned. */
    public List<FollowUpEvent> nextIsPlanned() {
        return completion.next().isWanted() ? List.of(new NextStepPlanned()) : List.of();
    }

    /**
     * Plans it for a later time.
     *
     * @throws FollowUpClosedException if it was done or cancelled before
     * @throws SnoozedIntoPastException if that time is over
     */
    public List<FollowUpEvent> snooze(LocalDue until, Instant now) {
        requireOpen();
        var later = until.orIn(plan.due().zone());
        if (!later.instant().isAfter(now)) {
            throw new SnoozedIntoPastException(later);
        }
        return List.of(new FollowUpSnoozed(later));
    }

    /**
     * Its lead was given to somebody, again or for the first time after it had been closed. What was done stays done.
     */
    public List<FollowUpEvent> reassign(Plan anew) {
        boolean tooLate = plan.firstContact().follows(anew.firstContact().leadSequence());
        return state == FollowUpState.DONE || tooLate ? List.of() : List.of(new FollowUpPlanned(anew));
    }

    /** The working hours of its owner became known after it had been planned without them. */
    public List<FollowUpEvent> settle(Salesperson known) {
        if (!isProvisional() || !known.id().equals(plan.salespersonId())) {
            return List.of();
        }
        var better = known.firstContactBy(plan.firstContact().assignedAt());
        return List.of(new FollowUpPlanned(plan.settledAt(better)));
    }

    /** Its lead was closed; policy cancels only what policy planned. */
    public List<FollowUpEvent> cancel(long leadSequence) {
        var contact = plan.firstContact();
        if (contact.isNone() || !state.isOpen() || contact.follows(leadSequence)) {
            return List.of();
        }
        return List.of(new FollowUpCancelled(contact.after(leadSequence)));
    }

    /** It was owed to a client that left, or that there never was; whoever planned it. */
    public List<FollowUpEvent> drop() {
        return state.isOpen() ? List.of(new FollowUpCancelled(plan.firstContact())) : List.of();
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new FollowUpClosedException(followUpId, state);
        }
    }
}
