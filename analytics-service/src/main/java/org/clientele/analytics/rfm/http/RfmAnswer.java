package org.clientele.analytics.rfm.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.rfm.CellTotal;
import org.clientele.analytics.rfm.RfmScores;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/** How many clients are in each cell and what they are worth; the cells that have clients, the best first. */
record RfmAnswer(Freshness freshness, @JsonUnwrapped About about, int clients, Amount revenue, List<CellAnswer> cells) {

    /** The clients of a cell together. */
    record CellAnswer(
            String cell,
            int recency,
            int frequency,
            int monetary,
            int clients,
            int projects,
            Amount revenue,
            BigDecimal clientShare,
            BigDecimal revenueShare) {

        static CellAnswer of(CellTotal total, int clients, BigInteger revenue, String currency) {
            return new CellAnswer(
                    total.cell().code(),
                    total.cell().recency(),
                    total.cell().frequency(),
                    total.cell().monetary(),
                    total.clients(),
                    total.projects(),
                    new Amount(total.revenue(), currency),
                    Share.of(total.clients(), clients),
                    Share.of(total.revenue(), revenue));
        }
    }

    static RfmAnswer of(Dated<RfmScores> dated, Scope scope) {
        var scores = dated.figure();
        var revenue = scores.revenue();
        return new RfmAnswer(
                dated.freshness(),
                About.of(scope, scores.notCounted()),
                scores.clients(),
                new Amount(revenue, scope.currency()),
                scores.cells().stream()
                        .map(total -> CellAnswer.of(total, scores.clients(), revenue, scope.currency()))
                        .toList());
    }
}
