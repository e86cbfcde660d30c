package org.clientele.analytics.ranking.http;

import java.math.BigDecimal;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.scope.Amount;
import org.jspecify.annotations.Nullable;

/** What the clients of a group are worth; without a group it is what is in none. */
record GroupAnswer(@Nullable String group, int clients, int projects, Amount revenue, BigDecimal revenueShare) {

    static GroupAnswer of(GroupRevenue figures, String currency) {
        return new GroupAnswer(
                figures.group(),
                figures.clients(),
                figures.projects(),
                new Amount(figures.revenue(), currency),
                figures.revenueShare());
    }
}
