package org.clientele.lead.intake;

import org.jspecify.annotations.Nullable;

/**
 * The row of an import that brought a submission.
 *
 * @param row 1 is the first row with a submission
 * @param refusal why no submission could be made of the row, null if one could
 */
public record Imported(String importId, long row, @Nullable Refusal refusal) {

    boolean isSameRow(@Nullable Imported other) {
        return other != null && importId.equals(other.importId) && row == other.row;
    }

    /**
     * A row that is in the ledger as rejected from the beginning.
     *
     * @param field the field of a submission that is wrong, null if the row cannot be read at all
     * @param raw the row as it was sent, whole
     */
    public record Refusal(String reason, @Nullable String field, String raw) {}
}
