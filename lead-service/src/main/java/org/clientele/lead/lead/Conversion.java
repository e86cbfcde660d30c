package org.clientele.lead.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A lead's way to a client and, if need be, back: asked for, then answered by the portfolio service.
 *
 * @param end what came of it so far
 * @param askAgainAt when the portfolio service is asked a second time, null once it has answered
 * @param undoing the latest attempt to undo it, null if nobody wanted that
 */
public record Conversion(
        Wanted wanted,
        State state,
        End end,
        @Nullable Instant askAgainAt,
        @Nullable Undoing undoing) {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** How far it is. */
    public enum State {
        CONVERTING,
        CONVERTED,
        REFUSED,
        /** The portfolio service was asked to take it back. */
        UNDOING,
        UNDONE
    }

    /**
     * What was asked for.
     *
     * @param clientId the client that exists and shall get the project, null if it shall become a new one
     * @param attempt how many conversions of this lead there were with this one, not counting refused ones
     * @param clientsWithin whose the client that exists has to be, since whoever asked may change no others'; null if
     *     any client will do
     * @param occurredAt when the lead became a client, null as it is recorded
     */
    public record Wanted(
            String conversionId,
            @Nullable String clientId,
            Project project,
            Exchanged exchanged,
            Instant requestedAt,
            By by,
            int attempt,
            @Nullable Reach clientsWithin,
            @Nullable Instant occurredAt) {}

    /**
     * The correspondence that the lead had when it was asked for.
     *
     * @param count how much
     * @param ids which, the newest {@link #MOST_NAMED} of it
     * @param olderMarks the marks of the next {@link #MOST_MARKED}, one after the other; null if there are no more
     */
    public record Exchanged(
            int count, List<String> ids, @Nullable String olderMarks) {

        public static final int MOST_NAMED = 500;

        /** More would make a request too long for an event; beyond them the number has to do. */
        public static final int MOST_MARKED = 4_600;

        /** These and no more, or so many if these are as many as can be named and marked. */
        public static Exchanged of(List<String> newest, IntSupplier count) {
            int named = Math.min(newest.size(), MOST_NAMED);
            var older = newest.subList(named, newest.size());
            return new Exchanged(
                    newest.size() < MOST_NAMED + MOST_MARKED ? newest.size() : count.getAsInt(),
                    List.copyOf(newest.subList(0, named)),
                    older.isEmpty() ? null : EntryMark.ofAll(older));
        }
    }

    /**
     * What came of it.
     *
     * @param reason why it was refused
     * @param convertedAt when the lead became a client
     */
    public record End(
            @Nullable String clientId,
            @Nullable String projectId,
            @Nullable String reason,
            @Nullable Instant convertedAt) {

        static final End NONE = new End(null, null, null, null);

        static End converted(LeadEvent.LeadConverted it) {
            return new End(it.clientId(), it.projectId(), null, it.since());
        }

        static End refused(String reason) {
            return new End(null, null, reason, null);
        }
    }

    /**
     * An attempt to undo a conversion.
     *
     * @param reason why somebody wants it, in their words; in no fact
     * @param refusals why it was refused, as codes; empty if it was not
     */
    public record Undoing(String undoId, String reason, Instant requestedAt, By by, List<String> refusals) {

        Undoing refused(List<String> why) {
            return new Undoing(undoId, reason, requestedAt, by, why);
        }
    }

    /** A conversion as it begins. */
    public static Conversion begun(Wanted wanted, Instant askAgainAt) {
        return new Conversion(wanted, State.CONVERTING, End.NONE, askAgainAt, null);
    }

    public String conversionId() {
        return wanted.conversionId();
    }

    /** The existing client that was asked for, later the client it became. */
    public @Nullable String clientId() {
        return end.clientId() == null ? wanted.clientId() : end.clientId();
    }

    /** Which conversion of a lead comes after this one has ended. */
    public int nextAttempt() {
        return state == State.UNDONE ? wanted.attempt() + 1 : wanted.attempt();
    }

    /** Since when it is converted. */
    public Instant since() {
        return end.convertedAt() == null ? wanted.requestedAt() : end.convertedAt();
    }

    /** The attempt to undo it; whoever asks knows that there is one. */
    public Undoing requireUndoing() {
        if (undoing == null) {
            throw new IllegalStateException("Nobody wanted to undo the conversion " + conversionId());
        }
        return undoing;
    }

    /** Whether it leads, or has led, to this project of this client, or of any if none is named. */
    boolean isOnItsWayTo(@Nullable String named, Project project) {
        return switch (state) {
            case CONVERTING, CONVERTED ->
                wanted.project().equals(project) && (named == null || named.equals(clientId()));
            case REFUSED, UNDOING, UNDONE -> false;
        };
    }

    /** Whether it is done, or is being undone already. */
    boolean mayBeUndone() {
        return switch (state) {
            case CONVERTING, REFUSED -> false;
            case CONVERTED, UNDOING, UNDONE -> true;
        };
    }

    /** When it is asked again if there is no answer by then: after as long as it has waited by now, at most an hour. */
    public Instant askedNext(Instant now) {
        var waited = Duration.between(askedAt(), now);
        return now.plus(waited.compareTo(LONGEST_WAIT) < 0 ? waited : LONGEST_WAIT);
    }

    /** Since when an answer is waited for, or when the last one was asked for. */
    public Instant askedAt() {
        return state == State.UNDOING ? requireUndoing().requestedAt() : wanted.requestedAt();
    }

    /** Whether the portfolio service has still to answer. */
    public boolean isUnanswered() {
        return state == State.CONVERTING || state == State.UNDOING;
    }

    List<LeadEvent> heed(ConversionAnswer answer, Instant at) {
        if (!answer.conversionId().equals(conversionId())) {
            return List.of();
        }
        return switch (answer) {
            case ConversionAnswer.Signed signed
            when state == State.CONVERTING ->
                List.of(new LeadEvent.LeadConverted(signed.clientId(), signed.projectId(), at));
            case ConversionAnswer.Refused refused
            when state == State.CONVERTING -> List.of(new LeadEvent.LeadConversionRefused(refused.reason()));
            case ConversionAnswer.Withdrawn withdrawn
            when state == State.UNDOING -> List.of(new LeadEvent.LeadConversionUndone());
            case ConversionAnswer.UndoRefused refused
            when isAttempted(refused.undoId()) ->
                List.of(new LeadEvent.LeadConversionUndoRefused(refused.reasons(), null));
            case ConversionAnswer late -> List.of();
        };
    }

    private boolean isAttempted(String undoId) {
        return state == State.UNDOING && requireUndoing().undoId().equals(undoId);
    }

    /** The same, while it is being undone. */
    Conversion undoing(Undoing begun, Instant again) {
        return in(State.UNDOING, end, again, begun);
    }

    static @Nullable Conversion after(LeadEvent.ChangesConversion event, @Nullable Conversion before) {
        return switch (event) {
            case LeadEvent.LeadConversionStarted started -> started.conversion();
            case LeadEvent.LeadConversionUndoStarted started -> started.conversion();
            case LeadEvent.AnswersConversion answer -> before == null ? null : before.after(answer);
        };
    }

    private Conversion after(LeadEvent.AnswersConversion answer) {
        return switch (answer) {
            case LeadEvent.LeadConverted it -> in(State.CONVERTED, End.converted(it), null, undoing);
            case LeadEvent.LeadConversionRefused it -> in(State.REFUSED, End.refused(it.reason()), null, undoing);
            case LeadEvent.LeadConversionUndone it -> in(State.UNDONE, end, null, undoing);
            case LeadEvent.LeadConversionUndoRefused it -> in(State.CONVERTED, end, null, refused(it.reasons()));
        };
    }

    /** The refusals stay with the attempt if there was one. */
    private @Nullable Undoing refused(List<String> why) {
        return state == State.UNDOING ? requireUndoing().refused(why) : undoing;
    }

    private Conversion in(State next, End came, @Nullable Instant again, @Nullable Undoing undo) {
        return new Conversion(wanted, next, came, again, undo);
    }
}
