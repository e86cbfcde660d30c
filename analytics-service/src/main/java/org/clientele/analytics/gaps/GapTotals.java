package org.clientele.analytics.gaps;

import java.util.List;
import org.clientele.analytics.scope.NotCounted;

/**
 * What clients lack.
 *
 * @param clients that were looked at
 * @param withoutPeers of how many of them nothing can be said
 * @param types each kind of contract that anybody lacks, that of the highest value first
 */
public record GapTotals(int clients, int withoutPeers, List<GapTotal> types, List<NotCounted> notCounted) {}
