package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead's way to a client and, if need be, back: asked for, then answered by the portfolio service.
 *
 * @param clientId the existing client that was asked for, later the client it became
 * @param correspondenceCount how much correspondence the lead had when it was asked for
 * @param correspondenceIds which, the newest {@link #MOST_NAMED} of it; null if none, or of earlier conversions
 * @param askAgainAt when the portfolio service is asked again, null once it has answered
 * @param attempt how many conversions of this lead there were with this one, not counting refused ones; 1 if null
 * @param convertedAt when the lead became a client; null before that, and of those that did before this was kept
 * @param undoing the latest attempt to undo it
 */
public record Conversion(
        String conversionId,
        State state,
        @Nullable String clientId,
        Project project,
        int correspondenceCount,
        @Nullable List<String> correspondenceIds,
        Instant requestedAt,
        By by,
        @Nullable Instant askAgainAt,
        @Nullable String projectId,
        @Nullable String reason,
        @Nullable Integer attempt,
        @Nullable Instant convertedAt,
        @Nullable Undoing undoing) {

    /** More would make a request too long for an event; beyond them the number has to do. */
    public static final int MOST_NAMED = 2_000;

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
     * An attempt to undo a conversion.
     *
     * @param reason why somebody wants it, in their words; in no fact
     * @param refusals why it was refused, as codes; null if it was not
     */
    public record Undoing(
            String undoId,
            String reason,
            Instant requestedAt,
            By by,
            @Nullable List<String> refusals) {

        Undoing refused(List<String> why) {
            return new Undoing(undoId, reason, requestedAt, by, why);
        }
    }

    /** A conversion as it begins. */
    public static Conversion begun(
            String conversionId,
            @Nullable String clientId,
            Project project,
            int correspondenceCount,
            @Nullable List<String> correspondenceIds,
            Instant requestedAt,
            By by,
            Instant askAgainAt,
            int attempt) {
        return new Conversion(
                conversionId,
                State.CONVERTING,
                clientId,
                project,
                correspondenceCount,
                correspondenceIds,
                requestedAt,
                by,
                askAgainAt,
                null,
                null,
                attempt == 1 ? null : attempt,
                null,
                null);
    }

    /** Whether it waits for the answer to its undoing. */
    public boolean isBeingUndone() {
        return state == State.UNDOING;
    }

    /** Which conversion of the lead comes after this one has ended. */
    public int nextAttempt() {
        var now = attempt == null ? 1 : attempt;
        return state == State.UNDONE ? now + 1 : now;
    }

    /** Since when it is converted. */
    public Instant since() {
        return convertedAt == null ? requestedAt : convertedAt;
    }

    /** The attempt to undo it; whoever asks knows that there is one. */
    public Undoing requireUndoing() {
        if (undoing == null) {
            throw new IllegalStateException("Nobody wanted to undo the conversion " + conversionId);
        }
        return undoing;
    }

    /** The same, to be asked for again at this instant. */
    public Conversion askedAgainAt(Instant next) {
        return in(state, clientId, projectId, reason, next, convertedAt, undoing);
    }

    /** The same, while it is being undone. */
    public Conversion undoing(Undoing begun, Instant again) {
        return in(State.UNDOING, clientId, projectId, reason, again, convertedAt, begun);
    }

    Conversion undone() {
        return in(State.UNDONE, clientId, projectId, reason, null, convertedAt, undoing);
    }

    /** Converted as before; the refusals stay with the attempt if there was one. */
    Conversion undoingRefused(List<String> why) {
        var refused = state == State.UNDOING ? requireUndoing().refused(why) : undoing;
        return in(State.CONVERTED, clientId, projectId, reason, null, convertedAt, refused);
    }

    Conversion converted(String newClientId, String newProjectId, Instant at) {
        return in(State.CONVERTED, newClientId, newProjectId, null, null, at, undoing);
    }

    Conversion refused(String why) {
        return in(State.REFUSED, clientId, null, why, null, convertedAt, undoing);
    }

    private Conversion in(
            State next,
            @Nullable String ofClient,
            @Nullable String ofProject,
            @Nullable String why,
            @Nullable Instant again,
            @Nullable Instant since,
            @Nullable Undoing undo) {
        return new Conversion(
                conversionId,
                next,
                ofClient,
                project,
                correspondenceCount,
                correspondenceIds,
                requestedAt,
                by,
                again,
                ofProject,
                why,
                attempt,
                since,
                undo);
    }
}
