package org.clientele.lead.intake;

import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * A submission that has just arrived, with its id and what brought it.
 *
 * @param place the record that it was read from: topic, partition and offset; null if it was not read
 * @param imported the row of the import that brought it; null if it came by itself
 * @param refusal why it is in the ledger as rejected from the beginning; null if it is to be decided
 */
public record Arrival(
        String submissionId,
        Submission submission,
        By by,
        LedgerEntry.@Nullable Request request,
        @Nullable String place,
        @Nullable Imported imported,
        @Nullable String refusal) {

    /** One that came by itself. */
    public Arrival(
            String submissionId,
            Submission submission,
            By by,
            LedgerEntry.@Nullable Request request,
            @Nullable String place) {
        this(submissionId, submission, by, request, place, null, null);
    }
}
