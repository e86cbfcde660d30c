package org.clientele.lead.intake.mongo;

import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.clientele.lead.intake.Imported;
import org.clientele.lead.intake.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is stored.
 *
 * @param openSince there until it is settled
 * @param openOf the import that brought it, there until it is settled
 */
public record SubmissionDocument(
        @BsonId String id,
        LedgerEntry entry,
        @Nullable Instant openSince,
        @Nullable String openOf) {

    static SubmissionDocument of(LedgerEntry entry) {
        return entry.settled()
                ? new SubmissionDocument(entry.submissionId(), entry, null, null)
                : new SubmissionDocument(
                        entry.submissionId(),
                        entry,
                        entry.receipt().at(),
                        Optional.ofNullable(entry.imported())
                                .map(Imported::importId)
                                .orElse(null));
    }
}
