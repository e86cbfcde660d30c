package org.clientele.analytics.rfm.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.clientele.analytics.rfm.Cell;
import org.jspecify.annotations.Nullable;

/** Which scores clients shall have; what is not named is not limited. */
record CellQuery(
        @Min(1) @Max(5) @Nullable Integer recency,

        @Min(1) @Max(5) @Nullable Integer frequency,

        @Min(1) @Max(5) @Nullable Integer monetary) {

    boolean takes(Cell cell) {
        return is(recency, cell.recency()) && is(frequency, cell.frequency()) && is(monetary, cell.monetary());
    }

    private static boolean is(@Nullable Integer wanted, int score) {
        return wanted == null || wanted == score;
    }
}
