package org.clientele.lead.intake.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.intake.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is stored.
 *
 * @param openSince there until it is settled
 * @param asideOf the id that it had before it was set aside; there until nothing has that id any more that is this one
 */
public record SubmissionDocument(
        @BsonId String id,
        LedgerEntry entry,
        @Nullable Instant openSince,
        @Nullable String asideOf) {

    static SubmissionDocument of(LedgerEntry entry) {
        return of(entry, null);
    }

    /** One that was taken back, on its way to an id of its own. */
    static SubmissionDocument aside(LedgerEntry withdrawn) {
        return of(withdrawn.setAside(), withdrawn.submissionId());
    }

    private static SubmissionDocument of(LedgerEntry entry, @Nullable String asideOf) {
        return new SubmissionDocument(
                entry.submissionId(),
                entry,
                entry.settled() ? null : entry.receipt().at(),
                asideOf);
    }
}
