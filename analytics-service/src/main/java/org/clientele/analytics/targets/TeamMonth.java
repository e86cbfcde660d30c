package org.clientele.analytics.targets;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a target is for.
 *
 * @param firstDay of the month
 */
public record TeamMonth(String teamId, LocalDate firstDay) {

    /** Year and month of this century or the next, for {@code @Pattern}. */
    public static final String MONTH = "2[01]\\d\\d-(?:0[1-9]|1[0-2])";

    public static final String MONTH_RULE = "must be a month such as 2026-03";

    public static TeamMonth of(String teamId, YearMonth month) {
        return new TeamMonth(teamId, month.atDay(1));
    }

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    /** For example north@2026-03. */
    public String id() {
        return teamId + "@" + month();
    }
}
