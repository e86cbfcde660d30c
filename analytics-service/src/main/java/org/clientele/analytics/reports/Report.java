package org.clientele.analytics.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.clientele.analytics.scope.NamedPeriod;
import org.clientele.servicedefaults.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A view of the figures that somebody looks at again and again. It holds no figure: whoever opens it sees what they may
 * see.
 *
 * @param shared whether others see it too; only who made it changes it
 * @param period by its name, null if its days are named or if it is the usual one
 * @param from first day, if no period is named
 * @param to last day, if no period is named
 * @param table with which it begins, null for the top of the page
 */
public record Report(
        @NotBlank @Size(max = LONGEST_NAME) String name,
        boolean shared,

        @Nullable @Pattern(regexp = NamedPeriod.PATTERN, message = "must be one of " + NamedPeriod.PATTERN)
        String period,

        @Nullable LocalDate from,
        @Nullable LocalDate to,

        @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
        String teamId,

        @Nullable @Pattern(regexp = OpaqueId.PATTERN, message = OpaqueId.RULE)
        String salespersonId,

        @Nullable @Pattern(regexp = TABLES, message = "must be one of " + TABLES)
        String table) {

    public static final int LONGEST_NAME = 100;

    /** The names of the tables, for {@code @Pattern}. */
    public static final String TABLES = "months|pareto|classes|funnel|follow-ups|effort|teams|salespeople";

    /** The same with another name, seen by others or not. */
    public Report called(String another, boolean byOthersToo) {
        return new Report(another, byOthersToo, period, from, to, teamId, salespersonId, table);
    }
}
