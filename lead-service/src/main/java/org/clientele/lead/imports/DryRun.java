package org.clientele.lead.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, without having done it.
 *
 * @param finished whether all rows were looked at
 * @param reasons why rows would be rejected, the most frequent first
 */
public record DryRun(Progress progress, boolean finished, List<Reason> reasons) {

    private static final int MOST_REASONS = 100;

    /** How many rows would be rejected for this. */
    public record Reason(@Nullable String field, String reason, long rows) {

        private boolean isOf(RowProblem problem) {
            return Objects.equals(field, problem.field()) && reason.equals(problem.reason());
        }
    }

    static DryRun from(long bytes) {
        return new DryRun(Progress.from(bytes), false, List.of());
    }

    /** What an earlier one left behind is no row of this one. */
    boolean hasNotBegun() {
        return progress.rows() == 0;
    }

    DryRun after(Progress next, List<RowProblem> problems, boolean atTheEnd) {
        var counted = new ArrayList<>(reasons);
        problems.forEach(problem -> count(counted, problem));
        counted.sort((one, other) -> Long.compare(other.rows(), one.rows()));
        return new DryRun(next, atTheEnd, List.copyOf(counted));
    }

    /** More reasons than that are counted among the rejected rows only. */
    private static void count(List<Reason> counted, RowProblem problem) {
        for (int i = 0; i < counted.size(); i++) {
            var one = counted.get(i);
            if (one.isOf(problem)) {
                counted.set(i, new Reason(one.field(), one.reason(), one.rows() + 1));
                return;
            }
        }
        if (counted.size() < MOST_REASONS) {
            counted.add(new Reason(problem.field(), problem.reason(), 1));
        }
    }
}
