package org.clientele.analytics.ranking.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.CurvePoint;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/**
 * The Pareto curve: what the best 1, 2, 3, … clients are worth together, the last point being everybody; where A and B
 * end on it.
 */
record ParetoAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        int clients,
        Amount revenue,
        BigDecimal topFifthShare,
        int clientsForFourFifths,
        List<PointAnswer> cuts,
        List<PointAnswer> points) {

    private static final int MOST_POINTS = 200;

    /** Shares are of 1, with four decimals. */
    record PointAnswer(int clients, BigDecimal clientShare, Amount revenue, BigDecimal revenueShare) {

        static PointAnswer of(CurvePoint point, String currency) {
            return new PointAnswer(
                    point.clients(), point.clientShare(), new Amount(point.revenue(), currency), point.revenueShare());
        }
    }

    static ParetoAnswer of(Dated<Ranking> dated, Scope scope) {
        var ranking = dated.figure();
        return new ParetoAnswer(
                dated.freshness(),
                About.of(scope, ranking.notCounted()),
                ranking.clients(),
                new Amount(ranking.rankedRevenue(), scope.currency()),
                ranking.topFifthShare(),
                ranking.clientsForFourFifths(),
                points(ranking.cuts(), scope),
                points(ranking.curve(MOST_POINTS), scope));
    }

    private static List<PointAnswer> points(List<CurvePoint> curve, Scope scope) {
        return curve.stream()
                .map(point -> PointAnswer.of(point, scope.currency()))
                .toList();
    }
}
