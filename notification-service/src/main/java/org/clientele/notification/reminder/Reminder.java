package org.clientele.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.reminder.Entry.Outcome;
import org.clientele.notification.reminder.Progress.Stage;
import org.clientele.notification.reminder.ReminderEvent.AttemptBegun;
import org.clientele.notification.reminder.ReminderEvent.AttemptEnded;
import org.clientele.notification.reminder.ReminderEvent.NextLookSet;
import org.clientele.notification.reminder.ReminderEvent.ReminderDelivered;
import org.clientele.notification.reminder.ReminderEvent.ReminderDropped;
import org.clientele.notification.reminder.ReminderEvent.ReminderGivenUp;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to a salesperson for one occurrence of a follow-up: to be told of it. An attempt is in its ledger before
 * it is made; one that was broken off is shown so and made once more.
 *
 * @param ledger every attempt, the first one first, and the end; {@link ReminderProperties} keep it short
 */
public record Reminder(String reminderId, Occasion occasion, Progress progress, List<Entry> ledger) {

    /** Between a reminder's being prepared and its follow-up's falling due lies one write. */
    private static final Duration SOON = Duration.ofMillis(200);

    /** The grammar of reminders; each is due when something is to be done for it. */
    public static final Aggregate<Reminder, ReminderEvent> GRAMMAR = Aggregate.of(
                    "reminders",
                    Reminder.class,
                    Reminder::reminderId,
                    Reminder::after,
                    Facts.<Reminder, ReminderEvent>none())
            .dueAt(Reminder::dueAt)
            .foundBy(Reminder::index);

    /** How the reminder of a follow-up begins that is about to fall due. */
    public static Beginning<Reminder, ReminderEvent> of(FollowUp followUp, Instant now) {
        var occasion = Occasion.of(followUp);
        var id = occasion.reminderId();
        var waiting = new Reminder(id, occasion, new Progress(Stage.WAITING, now.plus(SOON)), List.of());
        return new Beginning<>(waiting, new CommandKey(id, null), FollowUp.POLICY, List.of());
    }

    /** What it is after an event. */
    public Reminder after(ReminderEvent event) {
        return switch (event) {
            case AttemptBegun it -> in(Stage.UNDER_WAY, it.brokenOffAt()).with(Entry.begun(it.attempt(), it.at()));
            case AttemptEnded it -> ended(it);
            case NextLookSet it -> in(Stage.WAITING, it.at());
            case ReminderDelivered it -> in(Stage.DELIVERED, progress.lookAt());
            case ReminderDropped it ->
                in(Stage.NOT_OWED, it.at()).with(Entry.end(attempts(), Outcome.NOT_OWED, it.at(), it.reason()));
            case ReminderGivenUp it ->
                in(Stage.GIVEN_UP, it.at()).with(Entry.end(attempts(), Outcome.GIVEN_UP, it.at(), it.reason()));
        };
    }

    private Reminder in(Stage stage, Instant lookAt) {
        return new Reminder(reminderId, occasion, new Progress(stage, lookAt), ledger);
    }

    private Reminder with(Entry last) {
        var entries = Stream.concat(ledger.stream(), Stream.of(last)).toList();
        return new Reminder(reminderId, occasion, progress, entries);
    }

    /** One that was sent is looked at again at once, so that its follow-up hears of it whatever happens. */
    private Reminder ended(AttemptEnded it) {
        var entries = ledger.stream()
                .map(entry ->
                        entry.isUnanswered(it.attempt()) ? entry.ended(it.outcome(), it.at(), it.reason()) : entry)
                .toList();
        boolean isSent = it.outcome() == Outcome.SENT && isOpen();
        var next = isSent ? new Progress(Stage.UNDER_WAY, it.at()) : progress;
        return new Reminder(reminderId, occasion, next, entries);
    }

    /** When something is to be done for it, if anything is. */
    public @Nullable Instant dueAt() {
        return isOpen() ? progress.lookAt() : null;
    }

    boolean isDue(Instant now) {
        return isOpen() && !progress.lookAt().isAfter(now);
    }

    /** Whether it is neither delivered nor ended. */
    public boolean isOpen() {
        return progress.stage().isOpen();
    }

    /** Whether an address that arrives is of use to it. */
    public boolean waitsForAddress() {
        return progress.stage() == Stage.WAITING || progress.stage() == Stage.GIVEN_UP;
    }

    private Map<String, Object> index() {
        var index = new HashMap<String, Object>();
        if (isOpen()) {
            index.put("openSince", occasion.since());
        }
        if (waitsForAddress()) {
            index.put("waitsFor", occasion.place());
        }
        return index;
    }

    /** How many attempts were begun. */
    int attempts() {
        return Math.toIntExact(ledger.stream().filter(Entry::isAttempt).count());
    }

    /** The attempt that the mail server took, if it took any. */
    Optional<Entry> sent() {
        return ledger.stream().filter(entry -> entry.outcome() == Outcome.SENT).findFirst();
    }

    /** Looks at its follow-up; nothing happens if it is due, or if it only has to hear of what was sent. */
    public List<ReminderEvent> review(FollowUp followUp, Instant now) {
        if (!isDue(now) || sent().isPresent()) {
            return List.of();
        }
        if (followUp.occurrence() != occasion.occurrence()) {
            return drop("the follow-up was planned anew", now);
        }
        return switch (followUp.state()) {
            case PLANNED -> List.of(new NextLookSet(now.plus(SOON)));
            case DUE -> List.of();
            case DELIVERED, DONE, CANCELLED -> drop("the follow-up is " + followUp.state(), now);
        };
    }

    /** It is not owed any more. */
    public List<ReminderEvent> drop(String why, Instant now) {
        return isOpen() ? brokenOffThen(new ReminderDropped(now, why), "broken off", now) : List.of();
    }

    /** Begins the next attempt if it is time for it; one that was broken off before is made again by this one. */
    public List<ReminderEvent> begin(Instant now, Duration timeout) {
        return isDue(now)
                ? brokenOffThen(new AttemptBegun(attempts() + 1, now, now.plus(timeout)), "broken off; sent again", now)
                : List.of();
    }

    private List<ReminderEvent> brokenOffThen(ReminderEvent next, String why, Instant now) {
        boolean isBrokenOff = !ledger.isEmpty() && ledger.getLast().outcome() == Outcome.ATTEMPTED;
        return isBrokenOff ? List.of(new AttemptEnded(attempts(), Outcome.UNKNOWN, now, why), next) : List.of(next);
    }

    /** The mail server took this attempt, perhaps after everybody had thought it broken off. */
    public List<ReminderEvent> send(int attempt, Instant now) {
        return ledger.stream().anyMatch(entry -> entry.isUnanswered(attempt))
                ? List.of(new AttemptEnded(attempt, Outcome.SENT, now, null))
                : List.of();
    }

    /** This attempt came to nothing: it is tried again later, unless it was tried for long enough. */
    public List<ReminderEvent> fail(int attempt, Outcome outcome, String why, Instant now, ReminderProperties policy) {
        if (progress.stage() != Stage.UNDER_WAY || attempt != attempts()) {
            return List.of();
        }
        boolean isEnough = !now.isBefore(triedSince().plus(policy.giveUpAfter()));
        return List.of(
                new AttemptEnded(attempt, outcome, now, why),
                isEnough ? new ReminderGivenUp(now, why) : new NextLookSet(now.plus(policy.retryAfter(attempt))));
    }

    /** An address that arrived after it had been given up begins it anew. */
    private Instant triedSince() {
        int givenUp = ledger.stream().map(Entry::outcome).toList().lastIndexOf(Outcome.GIVEN_UP);
        return ledger.get(givenUp + 1).at();
    }

    /** Its follow-up has heard that it was sent. */
    public List<ReminderEvent> deliver() {
        return isOpen() ? List.of(new ReminderDelivered()) : List.of();
    }

    /** Something is in its way that has nothing to do with it. */
    public List<ReminderEvent> putOff(Instant now, Duration pause) {
        return isDue(now) ? List.of(new NextLookSet(now.plus(pause))) : List.of();
    }

    /** An address of its salesperson arrived; an attempt that is under way is left alone. */
    public List<ReminderEvent> hurry(Instant now) {
        return waitsForAddress() && !isDue(now) ? List.of(new NextLookSet(now)) : List.of();
    }
}
