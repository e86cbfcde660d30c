package org.clientele.analytics.ranking.http;

import java.math.BigDecimal;
import org.clientele.analytics.ranking.GroupRevenue;
import org.clientele.analytics.scope.Amount;
import org.jspecify.annotations.Nullable;

/** What the clients of a salesperson are worth; without an id it is what nobody in particular signed or looks after. */
record SalespersonAnswer(
        @Nullable String salespersonId,
        @Nullable String name,
        int clients,
        int projects,
        Amount revenue,
        BigDecimal revenueShare) {

    static SalespersonAnswer of(GroupRevenue figures, @Nullable String name, String currency) {
        return new SalespersonAnswer(
                figures.group(),
                name,
                figures.clients(),
                figures.projects(),
                new Amount(figures.revenue(), currency),
                figures.revenueShare());
    }
}
