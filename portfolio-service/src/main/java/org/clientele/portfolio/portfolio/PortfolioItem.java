package org.clientele.portfolio.portfolio;

import java.util.List;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;

/**
 * A client at a glance: what it signed in all, in each currency, and what it is owed next.
 *
 * @param moreProjects whether it signed more than was summed up
 */
public record PortfolioItem(
        String clientId,
        String name,
        List<Money> revenue,
        int projects,
        boolean moreProjects,
        @Nullable FollowUp nextFollowUp) {}
