package org.clientele.lead.lead;

import java.time.Instant;
import java.util.List;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.Routing;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a lead. Each is one version of it; the published forms are made in one place from these. Each says
 * which parts of the lead it changes, and those parts say how.
 */
public sealed interface LeadEvent
        permits LeadEvent.ChangesProgress,
                LeadEvent.ChangesOwnership,
                LeadEvent.ChangesOpening,
                LeadEvent.ChangesSheets,
                LeadEvent.ChangesConversion,
                LeadEvent.ChangesNothing {

    /** How far it is on its way. */
    sealed interface ChangesProgress extends LeadEvent {}

    /** Whose it is. */
    sealed interface ChangesOwnership extends LeadEvent {}

    /** What it holds while it is open. */
    sealed interface ChangesOpening extends LeadEvent {}

    /** What it says, and what of others lies on top of that. */
    sealed interface ChangesSheets extends LeadEvent {}

    /** Its way to a client and back. */
    sealed interface ChangesConversion extends LeadEvent {}

    /** What came of a way that it is on. */
    sealed interface AnswersConversion extends ChangesConversion {}

    /** No part of it but the traces that others leave. */
    sealed interface ChangesNothing extends LeadEvent {}

    /** Somebody's interest became a lead. */
    record LeadCaptured() implements ChangesNothing {}

    /** Another submission turned out to be about the same lead. */
    record SubmissionAttached(Origin origin, Unnoted noted) implements ChangesNothing {}

    /** It is somebody's now. */
    record LeadAssigned(Assignment assignment) implements ChangesOwnership {}

    /** It is more or less promising than before. */
    record LeadScored(Score score) implements ChangesProgress {}

    /** The rules found nobody for it, so it waits; said again when the reason is another one. */
    record LeadUnassigned(Routing.Unassigned why) implements ChangesOwnership {}

    /**
     * It moved on, or back.
     *
     * @param occurredAt when, null as it was recorded
     */
    record LeadStepChanged(String from, String to, @Nullable Instant occurredAt) implements ChangesProgress {}

    /**
     * The answers are in: it is worth a proposal.
     *
     * @param expectedValue what it may bring, if that was said with them
     * @param valueChange from which value to which, if that is not the same
     * @param occurredAt when, null as it was recorded
     */
    record LeadQualified(
            Qualification qualification,
            String step,
            @Nullable Money expectedValue,
            @Nullable ValueChange valueChange,
            @Nullable Instant occurredAt)
            implements ChangesProgress, ChangesSheets {}

    /** What it was expected to bring before, if that was said, and what it is expected to bring now. */
    record ValueChange(@Nullable Money from, Money to) {

        static @Nullable ValueChange of(@Nullable Money before, @Nullable Money after) {
            return after == null || after.equals(before) ? null : new ValueChange(before, after);
        }
    }

    /**
     * Nothing will come of it.
     *
     * @param occurredAt when that was known, null as it was recorded
     */
    record LeadLost(String reason, @Nullable Instant occurredAt) implements ChangesProgress {}

    /** It is worked on again; the number of an opening is higher than that of every earlier one. */
    record LeadReopened(long opening) implements ChangesProgress, ChangesOpening {}

    /** It stays closed: another open lead has its e-mail address or phone number by now. */
    record LeadReopeningRefused(String otherLeadId) implements ChangesNothing {}

    /** The portfolio service was asked to make it a client. */
    record LeadConversionStarted(Conversion conversion) implements ChangesProgress, ChangesConversion {}

    /** It is a client now. */
    record LeadConverted(String clientId, String projectId, Instant since)
            implements ChangesProgress, AnswersConversion {}

    /** It cannot become that client. */
    record LeadConversionRefused(String reason) implements ChangesProgress, AnswersConversion {}

    /** The portfolio service was asked to take its conversion back. It is open meanwhile, in an opening of its own. */
    record LeadConversionUndoStarted(Conversion conversion, long opening)
            implements ChangesProgress, ChangesOpening, ChangesConversion {}

    /** It is no client and never was; it is as it was before. */
    record LeadConversionUndone() implements ChangesProgress, AnswersConversion {}

    /**
     * Its conversion stays.
     *
     * @param otherLeadId the open lead that has its e-mail address or phone number, if that is why
     */
    record LeadConversionUndoRefused(
            List<String> reasons, @Nullable String otherLeadId) implements ChangesProgress, AnswersConversion {}

    /** What follows from the decision whose it is. */
    static LeadEvent of(Routing routing) {
        return switch (routing) {
            case Routing.Assigned assigned -> new LeadAssigned(assigned.assignment());
            case Routing.Unassigned nobody -> new LeadUnassigned(nobody);
        };
    }
    /** It took in another lead: the values that are taken of it, and all that is needed to give it back. */
    record LeadMerged(Absorption absorption, Details gained) implements ChangesSheets, ChangesOpening {}

    /** It is part of another lead. */
    record LeadMergedInto(String mergeId, String otherLeadId) implements ChangesProgress, ChangesSheets {}

    /**
     * It gave back what it had taken in; what was changed since is its own.
     *
     * @param back null if the other lead had not gone into it yet
     */
    record LeadSplit(Absorption absorption, @Nullable GivenBack back) implements ChangesSheets, ChangesOpening {}

    /** It is a lead of its own again, as it was when it went into the other, in its next opening. */
    record LeadSplitOff(String mergeId, String otherLeadId, long opening)
            implements ChangesProgress, ChangesSheets, ChangesOpening {}

    /** A submission is no longer part of it: the import that brought it was reverted. */
    record SubmissionDetached(Origin origin, String importId, Unnoted noted) implements ChangesNothing {}

    /** It is gone: the import that made it was reverted before anybody had done anything with it. */
    record LeadWithdrawn(String importId) implements ChangesProgress {}

    /**
     * It says something else about who is interested and in what.
     *
     * @param changeId what was said before and after is noted under it
     * @param fields the names of those that changed
     * @param details what it says from now on
     * @param keys the keys that are its own from now on
     * @param opening the opening in which it has the new ones
     */
    record LeadDetailsChanged(String changeId, List<String> fields, Details details, List<String> keys, long opening)
            implements ChangesSheets, ChangesOpening {}

    /** A change of its e-mail address or phone number will not come any more: somebody else wanted them meanwhile. */
    record LeadDetailsChangeGivenUp() implements ChangesNothing {}

    /** Whether it is somebody's work on the lead, not what the platform does by itself. */
    default boolean isWork() {
        return switch (this) {
            case LeadCaptured captured -> false;
            case SubmissionAttached attached -> false;
            case SubmissionDetached detached -> false;
            case LeadScored scored -> false;
            case LeadUnassigned nobody -> false;
            case LeadWithdrawn withdrawn -> false;
            case LeadAssigned assigned -> assigned.assignment().rule().equals(Assignment.BY_HAND);
            case LeadStepChanged changed -> true;
            case LeadQualified qualified -> true;
            case LeadDetailsChanged changed -> true;
            case LeadDetailsChangeGivenUp givenUp -> false;
            case LeadLost lost -> true;
            case LeadReopened reopened -> true;
            case LeadReopeningRefused refused -> true;
            case LeadConversionStarted started -> true;
            case LeadConverted converted -> true;
            case LeadConversionRefused refused -> true;
            case LeadConversionUndoStarted started -> true;
            case LeadConversionUndone undone -> true;
            case LeadConversionUndoRefused refused -> true;
            case LeadMerged merged -> true;
            case LeadMergedInto into -> true;
            case LeadSplit split -> true;
            case LeadSplitOff off -> true;
        };
    }
}
