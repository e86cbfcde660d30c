package org.clientele.lead.imports;

import org.jspecify.annotations.Nullable;

/**
 * Why a row is no submission.
 *
 * @param field the field of a submission that is wrong, null if the row cannot be read at all
 */
public record RowProblem(@Nullable String field, String reason) {}
