package org.clientele.analytics.ranking;

import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/** Revenue by groups, the most first, and what is in none of the sums because it has no rate. */
public record Groups(List<GroupRevenue> groups, List<NotCounted> notCounted) {}
