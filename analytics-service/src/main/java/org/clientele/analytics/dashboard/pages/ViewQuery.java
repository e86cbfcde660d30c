package org.clientele.analytics.dashboard.pages;

import org.jspecify.annotations.Nullable;

/**
 * What an address says of a view, as it was typed; what is not there is not limited.
 *
 * @param period the code of a period, or {@code from-to}
 * @param from first day, if the period is {@code from-to}
 * @param to last day, if the period is {@code from-to}
 */
record ViewQuery(
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String team,
        @Nullable String salesperson) {

    static final String FROM_TO = "from-to";
    static final ViewQuery USUAL = new ViewQuery(null, null, null, null, null);

    /** Forms send empty fields too. */
    ViewQuery {
        period = orNull(period);
        from = orNull(from);
        to = orNull(to);
        team = orNull(team);
        salesperson = orNull(salesperson);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isFromTo() {
        return FROM_TO.equals(period);
    }
}
