package org.clientele.portfolio.onboarding;

import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingAccepted;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingCarriedOut;
import org.clientele.portfolio.onboarding.UndoingEvent.UndoingRefused;

/**
 * An attempt to undo an onboarding: begun, then decided once, then carried out.
 *
 * @param reasons why it is refused, as codes; empty if it is not
 */
public record Undoing(
        String undoId, String conversionId, String leadId, String clientId, State state, List<String> reasons, By by) {

    /** How far it is. */
    public enum State {
        BEGUN,
        ACCEPTED,
        REFUSED,
        DONE
    }

    /** How undoings change, are published, and are found: the open ones by the client that they may take away. */
    public static Aggregate<Undoing, UndoingEvent> grammar(Facts<Undoing, UndoingEvent> facts) {
        return Aggregate.of("onboarding-undoings", Undoing.class, Undoing::undoId, Undoing::after, facts)
                .foundBy(undoing -> undoing.isOpen() ? Map.of("openFor", undoing.clientId) : Map.of());
    }

    /** Nothing has happened before it is decided, so that a refusal is its first version. */
    static Beginning<Undoing, UndoingEvent> begun(UndoRequest request) {
        var begun = new Undoing(
                request.undoId(),
                request.conversionId(),
                request.leadId(),
                request.clientId(),
                State.BEGUN,
                List.of(),
                request.by());
        return new Beginning<>(begun, new CommandKey(begun.undoId, null), begun.by, List.of());
    }

    public Undoing after(UndoingEvent event) {
        return switch (event) {
            case UndoingAccepted accepted -> in(State.ACCEPTED, List.of());
            case UndoingRefused refused -> in(State.REFUSED, refused.reasons());
            case UndoingCarriedOut done -> in(State.DONE, reasons);
        };
    }

    private Undoing in(State next, List<String> why) {
        return new Undoing(undoId, conversionId, leadId, clientId, next, why, by);
    }

    /** Decides it by what was built; what was decided before stays. */
    public List<UndoingEvent> decide(List<String> hindrances) {
        if (state != State.BEGUN) {
            return List.of();
        }
        return List.of(hindrances.isEmpty() ? new UndoingAccepted() : new UndoingRefused(hindrances));
    }

    /** All was taken back, by whomever. */
    public List<UndoingEvent> end() {
        return state == State.ACCEPTED ? List.of(new UndoingCarriedOut()) : List.of();
    }

    /** Says once more that it is refused; what was carried out is told by the project. */
    public List<UndoingEvent> sayAgain() {
        return state == State.REFUSED ? List.of(new UndoingRefused(reasons)) : List.of();
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return state == State.BEGUN || state == State.ACCEPTED;
    }
}
