package org.clientele.lead.intake;

import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * A submission that has just arrived, with its id and what brought it.
 *
 * @param place the record that it was read from: topic, partition and offset; null if it was not read
 * @param imported the row of the import that brought it; null if it came by itself
 * @param refusal why it is in the ledger as rejected from the beginning; null if it is to be decided
 * @param former the same as it was entered if it came before, when its source was described otherwise; null if that was
 *     no other
 * @param sameIdAs the submission that had the id first that its source gave it, with another content; null if none had
 */
public record Arrival(
        String submissionId,
        Submission submission,
        By by,
        LedgerEntry.@Nullable Request request,
        @Nullable String place,
        @Nullable Imported imported,
        @Nullable String refusal,
        @Nullable Arrival former,
        @Nullable String sameIdAs) {

    /** One whose id nothing else had before. */
    public Arrival(
            String submissionId,
            Submission submission,
            By by,
            LedgerEntry.@Nullable Request request,
            @Nullable String place,
            @Nullable Imported imported,
            @Nullable String refusal) {
        this(submissionId, submission, by, request, place, imported, refusal, null, null);
    }

    /** One that came by itself. */
    public Arrival(
            String submissionId,
            Submission submission,
            By by,
            LedgerEntry.@Nullable Request request,
            @Nullable String place) {
        this(submissionId, submission, by, request, place, null, null);
    }

    /**
     * Stands for what it says where its source says what it is called: two may call different things the same. Null
     * where the id follows from the request, the row or the content itself.
     */
    public @Nullable String digest() {
        return submission.externalId() != null || place != null
                ? Content.of(submission).digest()
                : null;
    }

    /** Whether this import brings it. */
    boolean isOf(String importId) {
        return imported != null && imported.importId().equals(importId);
    }

    /** The same as a submission of its own, beside the one that has its id. */
    Arrival beside(String first, String ownId) {
        return new Arrival(ownId, submission, by, request, place, imported, refusal, former, first);
    }

    /** The same, which may be in the ledger as this one already. */
    public Arrival formerly(Arrival other) {
        return new Arrival(submissionId, submission, by, request, place, imported, refusal, other, sameIdAs);
    }

    /** The same under another id. */
    Arrival under(String otherId) {
        return new Arrival(otherId, submission, by, request, place, imported, refusal, former, sameIdAs);
    }

    /** The same, rejected from the beginning under an id that it takes from nothing that may have it. */
    public Arrival refused(String ownId, String why) {
        return new Arrival(ownId, submission, by, request, place, imported, why, former, sameIdAs);
    }
}
