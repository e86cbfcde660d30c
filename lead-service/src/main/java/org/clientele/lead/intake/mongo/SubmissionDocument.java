package org.clientele.lead.intake.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.intake.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is stored.
 *
 * @param openSince there until it is settled
 */
public record SubmissionDocument(
        @BsonId String id, LedgerEntry entry, @Nullable Instant openSince) {

    static SubmissionDocument of(LedgerEntry entry) {
        return new SubmissionDocument(
                entry.submissionId(),
                entry,
                entry.settled() ? null : entry.receipt().at());
    }
}
