package org.clientele.analytics.dashboard;

import java.util.List;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.ranking.SalespersonRevenue;

/** The figures of one view. They are at least as fresh as it says. */
public record Overview(Freshness freshness, Compared revenue, Ranking ranking, List<SalespersonRevenue> salespeople) {}
