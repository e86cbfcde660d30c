package org.clientele.lead.intake;

import java.time.Instant;
import java.util.Objects;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.Origin;
import org.clientele.lead.matching.KeyHolder;
import org.jspecify.annotations.Nullable;

/**
 * A submission in the ledger, whole, with what became of it.
 *
 * @param receipt how it came in
 * @param decision what became of it
 * @param settled whether everything that follows from the outcome is done
 */
public record LedgerEntry(
        String submissionId, Submission submission, Receipt receipt, Decision decision, boolean settled) {

    /**
     * How a submission came in.
     *
     * @param request the request that brought it, if it came by one
     * @param place the record that it was first read from, if it was read
     * @param imported the row of an import that brought it, if one did
     * @param digest stands for its content where that and its id are two things
     * @param sameIdAs the submission that had the id first that its source gave it, with another content
     */
    public record Receipt(
            Instant at,
            By by,
            @Nullable Request request,
            @Nullable String place,
            @Nullable Imported imported,
            @Nullable String digest,
            @Nullable String sameIdAs) {

        /** Whether the same request brings the other one, the same record, or the same row of an import. */
        private boolean isSameDelivery(Arrival other) {
            return (request != null
                            && other.request() != null
                            && request.key().equals(other.request().key()))
                    || (place != null && place.equals(other.place()))
                    || (imported != null && imported.isSameRow(other.imported()));
        }

        /** What was received before there were digests says the same as whatever comes again. */
        private boolean isSameContent(@Nullable String other) {
            return digest == null || other == null || digest.equals(other);
        }
    }

    /**
     * What tells a repeated request from another one.
     *
     * @param key stands for the caller and its key
     * @param bodyHash hash of the body
     */
    public record Request(String key, String bodyHash) {}

    /**
     * What became of a submission.
     *
     * @param leadId the lead that it became or was attached to
     * @param opening the opening of the lead that it is to be attached in, 0 unless it is
     * @param reason why it was rejected
     * @param attempt how often an outcome had to be taken back because the lead to attach to was not in that opening
     *     any more
     */
    public record Decision(
            Outcome outcome,
            @Nullable String leadId,
            long opening,
            @Nullable String reason,
            long attempt) {

        static final Decision NONE = open(0);

        static Decision open(long attempt) {
            return new Decision(Outcome.RECEIVED, null, 0, null, attempt);
        }
    }

    /** An arrival as it is entered: without an outcome, unless it is refused already. */
    static LedgerEntry received(Arrival arrival, Instant at) {
        var receipt = new Receipt(
                at,
                arrival.by(),
                arrival.request(),
                arrival.place(),
                arrival.imported(),
                arrival.digest(),
                arrival.sameIdAs());
        var entry = new LedgerEntry(arrival.submissionId(), arrival.submission(), receipt, Decision.NONE, false);
        return arrival.refusal() == null ? entry : entry.rejected(arrival.refusal());
    }

    public Outcome outcome() {
        return decision.outcome();
    }

    /** The lead that it became or was attached to. */
    public @Nullable String leadId() {
        return decision.leadId();
    }

    /** Why it was rejected. */
    public @Nullable String reason() {
        return decision.reason();
    }

    /** The row of an import that brought it, if one did. */
    public @Nullable Imported imported() {
        return receipt.imported();
    }

    /** The same as a lead of its own. */
    LedgerEntry accepted() {
        return decided(Outcome.ACCEPTED, ownLeadId(), 0, null, false);
    }

    /** The same as a part of a lead that is there. */
    LedgerEntry attached(String toLeadId, long inOpening) {
        return decided(Outcome.ATTACHED, toLeadId, inOpening, null, false);
    }

    /** The same as nothing; nothing follows from that. */
    LedgerEntry rejected(String why) {
        return decided(Outcome.REJECTED, null, 0, why, true);
    }

    private LedgerEntry decided(
            Outcome outcome, @Nullable String endLeadId, long inOpening, @Nullable String why, boolean settles) {
        var end = new Decision(outcome, endLeadId, inOpening, why, decision.attempt());
        return new LedgerEntry(submissionId, submission, receipt, end, settles);
    }

    /** The same, to be decided once more. */
    LedgerEntry takenBack() {
        return new LedgerEntry(submissionId, submission, receipt, Decision.open(decision.attempt() + 1), false);
    }

    /** The same, gone with the import that brought it. */
    LedgerEntry withdrawn() {
        var gone = new Decision(Outcome.WITHDRAWN, leadId(), decision.opening(), reason(), decision.attempt());
        return new LedgerEntry(submissionId, submission, receipt, gone, settled);
    }

    LedgerEntry asSettled() {
        return new LedgerEntry(submissionId, submission, receipt, decision, true);
    }

    /** Whether the same was decided of it, and it did not arrive anew with another import in between. */
    boolean isSameDecisionAs(LedgerEntry other) {
        return decision.equals(other.decision) && Objects.equals(imported(), other.imported());
    }

    /** Whether this import brought it. */
    boolean isOf(String importId) {
        var by = imported();
        return by != null && by.importId().equals(importId);
    }

    /** Whether something else arrives under its id, and not what brought it comes again. */
    boolean isOtherThan(Arrival arrival) {
        return !receipt.isSameDelivery(arrival) && !receipt.isSameContent(arrival.digest());
    }

    /** Whether what brought it comes again. */
    boolean isBroughtBy(Arrival arrival) {
        return arrival.digest() == null || receipt.isSameDelivery(arrival);
    }

    /** Whether whoever brought it says it again, and it was not taken back meanwhile. */
    boolean isRepeatedBy(Arrival arrival) {
        return isBroughtBy(arrival)
                || (outcome() != Outcome.WITHDRAWN
                        && receipt.by().equals(arrival.by())
                        && receipt.isSameContent(arrival.digest()));
    }

    /**
     * Whether it is what arrives as it was entered then. What was refused and may come now is another one unless the
     * same brings it: a source sends it again because it may.
     */
    boolean isFormer(Arrival arrival) {
        return arrival.refusal() == null ? isRepeatedBy(arrival) : isBroughtBy(arrival);
    }

    /** Whether it was taken back and this one, which says the same, comes by itself or with another import. */
    boolean isReplacedBy(Arrival later) {
        var before = imported();
        return before != null
                && outcome() == Outcome.WITHDRAWN
                && !later.isOf(before.importId())
                && receipt.isSameContent(later.digest());
    }

    /** The same under an id that nothing else has, so that its submission may arrive again. */
    public LedgerEntry setAside() {
        var importId = Objects.requireNonNull(imported()).importId();
        return new LedgerEntry(submissionId + "~" + importId, submission, receipt, decision, settled);
    }

    /** The lead that it becomes if it becomes one. */
    public String ownLeadId() {
        var by = imported();
        return by == null ? SubmissionIds.leadId(submissionId) : SubmissionIds.leadId(submissionId, by.importId());
    }

    /** Who has its keys while it is not decided, and then if it is accepted. */
    KeyHolder holder() {
        return new KeyHolder(ownLeadId(), decision.attempt() + 1, submissionId);
    }

    /** Where a lead comes from that it becomes or is attached to. */
    public Origin origin() {
        return new Origin(submissionId, submission.source(), submission.campaign(), submission.occurredAt());
    }
}
