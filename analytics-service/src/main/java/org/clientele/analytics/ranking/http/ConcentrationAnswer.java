package org.clientele.analytics.ranking.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/** How unevenly the revenue is spread over all clients asked for. */
record ConcentrationAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        int clients,
        Amount revenue,
        BigDecimal topFifthShare,
        int clientsForFourFifths,
        BigDecimal gini,
        BigDecimal hhi) {

    static ConcentrationAnswer of(Dated<Ranking> dated, Scope scope) {
        var ranking = dated.figure();
        var spread = ranking.concentration();
        return new ConcentrationAnswer(
                dated.freshness(),
                About.of(scope, ranking.notCounted()),
                ranking.clients(),
                new Amount(ranking.rankedRevenue(), scope.currency()),
                ranking.topFifthShare(),
                ranking.clientsForFourFifths(),
                spread.gini(),
                spread.hhi());
    }
}
