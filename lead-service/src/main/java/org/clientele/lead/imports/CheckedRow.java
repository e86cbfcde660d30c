package org.clientele.lead.imports;

import org.clientele.lead.intake.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A row and what can be made of it.
 *
 * @param number 1 is the first row with a submission
 * @param end where in the file the next row begins
 * @param raw the row as it is in the file
 * @param submission null if there is a problem
 * @param barred the submission that it would be if its source might say so; null if that is not the problem
 */
public record CheckedRow(
        long number,
        long end,
        String raw,
        @Nullable Submission submission,
        @Nullable RowProblem problem,
        @Nullable Submission barred) {}
