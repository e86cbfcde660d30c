package org.clientele.analytics.ranking.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.CurvePoint;
import org.clientele.analytics.ranking.Ranking;
import org.clientele.analytics.ranking.Scope;
import org.jspecify.annotations.Nullable;

/** The Pareto curve: what the best 1, 2, 3, … clients are worth together, the last point being everybody. */
record ParetoAnswer(
        Freshness freshness,
        String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int clients,
        Amount revenue,
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
                scope.currency(),
                scope.from(),
                scope.to(),
                ranking.clients(),
                new Amount(ranking.revenue(), scope.currency()),
                ranking.curve(MOST_POINTS).stream()
                        .map(point -> PointAnswer.of(point, scope.currency()))
                        .toList());
    }
}
