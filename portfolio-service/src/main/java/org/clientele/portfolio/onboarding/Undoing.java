package org.clientele.portfolio.onboarding;

import java.time.Instant;
import java.util.List;
import org.clientele.portfolio.client.By;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to undo an onboarding: begun, then decided once, then carried out.
 *
 * @param reasons why it is refused, as codes; empty if it is not
 * @param decidedAt null until it is decided
 */
public record Undoing(
        String undoId,
        String conversionId,
        String leadId,
        String clientId,
        String projectId,
        State state,
        List<String> reasons,
        @Nullable Instant decidedAt,
        By by) {

    /** How far it is. */
    public enum State {
        BEGUN,
        ACCEPTED,
        REFUSED,
        DONE;

        /** Whether something is still to be done. */
        public boolean isOpen() {
            return this == BEGUN || this == ACCEPTED;
        }
    }

    static Undoing begun(UndoRequest request) {
        return new Undoing(
                request.undoId(),
                request.conversionId(),
                request.leadId(),
                request.clientId(),
                request.projectId(),
                State.BEGUN,
                List.of(),
                null,
                request.by());
    }

    /** The same with what is decided of it; what was decided before stays. */
    public Undoing decided(List<String> hindrances, Instant at) {
        return state == State.BEGUN ? in(hindrances.isEmpty() ? State.ACCEPTED : State.REFUSED, hindrances, at) : this;
    }

    /** The same, carried out. */
    public Undoing done() {
        return state == State.ACCEPTED ? in(State.DONE, reasons, decidedAt) : this;
    }

    private Undoing in(State next, List<String> why, @Nullable Instant at) {
        return new Undoing(undoId, conversionId, leadId, clientId, projectId, next, why, at, by);
    }
}
