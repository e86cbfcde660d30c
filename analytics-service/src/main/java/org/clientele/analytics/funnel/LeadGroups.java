package org.clientele.analytics.funnel;

import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/** Leads by groups, those with the most arrivals first, and what is in none of the values because it has no rate. */
public record LeadGroups(List<LeadGroup> groups, List<NotCounted> notCounted) {}
