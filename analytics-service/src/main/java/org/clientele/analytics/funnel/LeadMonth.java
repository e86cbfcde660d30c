package org.clientele.analytics.funnel;

import java.time.YearMonth;

/** What happened to leads in a month, each counted in the month in which it happened. */
public record LeadMonth(YearMonth month, int arrivals, int converted, int lost) {}
