package org.clientele.lead.intake;

import java.time.Instant;
import java.util.Objects;
import org.clientele.lead.lead.By;
import org.jspecify.annotations.Nullable;

/**
 * A submission in the ledger, whole, with what became of it.
 *
 * @param request the request that brought it, if it came by one
 * @param place the record that it was first read from, if it was read
 * @param imported the row of an import that brought it, if one did
 * @param leadId the lead that it became or was attached to
 * @param reason why it was rejected
 * @param attempt how often an outcome had to be taken back because the lead to attach to was closed by then
 * @param settled whether everything that follows from the outcome is done
 */
public record LedgerEntry(
        String submissionId,
        Submission submission,
        Instant receivedAt,
        By by,
        @Nullable Request request,
        @Nullable String place,
        @Nullable Imported imported,
        Outcome outcome,
        @Nullable String leadId,
        @Nullable String reason,
        long attempt,
        boolean settled) {

    /**
     * What tells a repeated request from another one.
     *
     * @param key stands for the caller and its key
     * @param bodyHash hash of the body
     */
    public record Request(String key, String bodyHash) {}

    /** An arrival as it is entered: without an outcome, unless it is refused already. */
    static LedgerEntry received(Arrival arrival, Instant at) {
        var refusal = arrival.refusal();
        return new LedgerEntry(
                arrival.submissionId(),
                arrival.submission(),
                at,
                arrival.by(),
                arrival.request(),
                arrival.place(),
                arrival.imported(),
                refusal == null ? Outcome.RECEIVED : Outcome.REJECTED,
                null,
                refusal,
                0,
                refusal != null);
    }

    LedgerEntry decided(Outcome end, @Nullable String endLeadId, @Nullable String why) {
        return new LedgerEntry(
                submissionId,
                submission,
                receivedAt,
                by,
                request,
                place,
                imported,
                end,
                endLeadId,
                why,
                attempt,
                end == Outcome.REJECTED);
    }

    /** Whether it was taken back and this one comes by itself or with another import. */
    boolean isReplacedBy(LedgerEntry later) {
        var now = later.imported();
        return imported != null
                && outcome == Outcome.WITHDRAWN
                && (now == null || !now.importId().equals(imported.importId()));
    }

    /** The same under an id that nothing else has, so that its submission may arrive again. */
    public LedgerEntry setAside() {
        return new LedgerEntry(
                submissionId + "~" + Objects.requireNonNull(imported).importId(),
                submission,
                receivedAt,
                by,
                request,
                place,
                imported,
                outcome,
                leadId,
                reason,
                attempt,
                settled);
    }

    /** The lead that it becomes if it becomes one. */
    public String ownLeadId() {
        return imported == null
                ? SubmissionIds.leadId(submissionId)
                : SubmissionIds.leadId(submissionId, imported.importId());
    }
}
