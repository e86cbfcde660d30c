package org.clientele.analytics.dashboard;

import java.util.List;
import org.clientele.analytics.effort.Efforts;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.funnel.Funnel;
import org.clientele.analytics.funnel.LeadMonth;
import org.clientele.analytics.owed.Owed;
import org.clientele.analytics.ranking.Months;
import org.clientele.analytics.ranking.Ranking;

/** The figures of one view. They are at least as fresh as it says. */
public record Overview(
        Freshness freshness,
        Compared revenue,
        Ranking ranking,
        Months months,
        List<LeadMonth> leadMonths,
        Funnel funnel,
        Efforts efforts,
        List<Owed> owed) {}
