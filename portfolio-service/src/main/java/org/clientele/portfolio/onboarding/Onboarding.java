package org.clientele.portfolio.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.portfolio.client.By;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a conversion, once and for all; it can only be undone as a whole.
 *
 * @param clientId the client that the lead becomes or joins; of a refusal, the one that was asked for
 * @param isNew whether the client comes from this lead
 * @param projectId the id that the project gets; none if it is refused
 * @param refusal why it cannot be, as a code; none if it can
 * @param correspondenceCount how many entries of the leads the client has when they are complete
 * @param correspondenceIds which they are, as far as the lead has named them; null if it has not
 * @param mergedLeadIds leads that are part of the lead, if there are any
 * @param undoneBy the undoing that took all of it back, if there is one
 */
public record Onboarding(
        String conversionId,
        String leadId,
        String clientId,
        boolean isNew,
        @Nullable String projectId,
        @Nullable String refusal,
        int correspondenceCount,
        @Nullable List<String> correspondenceIds,
        Instant decidedAt,
        By by,
        @Nullable List<String> mergedLeadIds,
        @Nullable String undoneBy) {

    /** The lead and those that are part of it. */
    public List<String> leadIds() {
        return mergedLeadIds == null
                ? List.of(leadId)
                : Stream.concat(Stream.of(leadId), mergedLeadIds.stream()).toList();
    }

    /** The entries that are known to be part of it. */
    List<String> namedEntries() {
        return correspondenceIds == null ? List.of() : correspondenceIds;
    }

    public boolean isAccepted() {
        return refusal == null;
    }

    /** Whether it was accepted and is still so. */
    public boolean stands() {
        return isAccepted() && undoneBy == null;
    }

    /** The same, taken back. */
    public Onboarding undoneBy(String undoId) {
        return new Onboarding(
                conversionId,
                leadId,
                clientId,
                isNew,
                projectId,
                refusal,
                correspondenceCount,
                correspondenceIds,
                decidedAt,
                by,
                mergedLeadIds,
                undoId);
    }
}
