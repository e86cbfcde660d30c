package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a lead is on its way.
 *
 * @param score how promising it was when that was last looked at, in points; null if it never was
 * @param qualification the answers that made it worth a proposal, null before
 * @param lossReason why it was given up, null unless it is lost
 */
public record Progress(
        LeadState state,
        String step,
        @Nullable Integer score,
        @Nullable Qualification qualification,
        @Nullable String lossReason) {

    static Progress at(String step) {
        return new Progress(LeadState.OPEN, step, null, null, null);
    }

    /** @throws WrongStateException unless people may change it */
    void requireEditable(String wanted) {
        if (!state.isEditable()) {
            throw new WrongStateException(state, wanted);
        }
    }

    List<LeadEvent> moveTo(String next, @Nullable Instant occurredAt) {
        requireEditable("moved");
        return next.equals(step) ? List.of() : List.of(new LeadEvent.LeadStepChanged(step, next, occurredAt));
    }

    List<LeadEvent> lose(String reason, @Nullable Instant occurredAt) {
        requireEditable("lost");
        return List.of(new LeadEvent.LeadLost(reason, occurredAt));
    }

    List<LeadEvent> rescore(Score next) {
        var same = score != null && score == next.points();
        return same || !state.isEditable() ? List.of() : List.of(new LeadEvent.LeadScored(next));
    }

    Progress after(LeadEvent.ChangesProgress event, Merges before) {
        return switch (event) {
            case LeadEvent.LeadScored scored ->
                new Progress(state, step, scored.score().points(), qualification, lossReason);
            case LeadEvent.LeadStepChanged changed ->
                new Progress(state, changed.to(), score, qualification, lossReason);
            case LeadEvent.LeadQualified qualified ->
                new Progress(LeadState.QUALIFIED, qualified.step(), score, qualified.qualification(), lossReason);
            case LeadEvent.LeadLost lost -> new Progress(LeadState.LOST, step, score, qualification, lost.reason());
            case LeadEvent.LeadReopened reopened -> new Progress(LeadState.OPEN, step, score, qualification, null);
            case LeadEvent.LeadConversionStarted started -> in(LeadState.CONVERTING);
            case LeadEvent.LeadConverted converted -> in(LeadState.CONVERTED);
            case LeadEvent.LeadConversionRefused refused -> in(LeadState.QUALIFIED);
            case LeadEvent.LeadConversionUndoStarted started -> in(LeadState.CONVERTING);
            case LeadEvent.LeadConversionUndone undone -> in(LeadState.QUALIFIED);
            case LeadEvent.LeadConversionUndoRefused refused -> in(LeadState.CONVERTED);
            case LeadEvent.LeadMergedInto into -> in(LeadState.MERGED);
            case LeadEvent.LeadSplitOff off -> in(before.requireInto().before());
            case LeadEvent.LeadWithdrawn withdrawn -> in(LeadState.WITHDRAWN);
        };
    }

    private Progress in(LeadState next) {
        return new Progress(next, step, score, qualification, lossReason);
    }
}
