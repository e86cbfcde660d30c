package org.clientele.analytics.dashboard;

import java.util.List;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.ranking.Ranking;

/** The figures of one view. They are at least as fresh as it says. */
public record Overview(Freshness freshness, Compared revenue, Ranking ranking, List<GroupRevenue> salespeople) {}
