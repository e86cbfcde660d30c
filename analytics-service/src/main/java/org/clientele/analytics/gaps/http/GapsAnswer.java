package org.clientele.analytics.gaps.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.gaps.GapRules;
import org.clientele.analytics.gaps.GapTotal;
import org.clientele.analytics.gaps.GapTotals;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/** What clients lack, by kinds of contracts, and by which rules. */
record GapsAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        int clients,
        int withoutPeers,
        int leastPeers,
        int leastSharePercent,
        List<GapTotalAnswer> gaps) {

    /** How many lack a kind of contract that most of their peers have. */
    record GapTotalAnswer(String contractType, int clients, Amount value) {

        static GapTotalAnswer of(GapTotal total, String currency) {
            return new GapTotalAnswer(total.contractType(), total.clients(), new Amount(total.value(), currency));
        }
    }

    static GapsAnswer of(Dated<GapTotals> dated, GapRules rules, Scope scope) {
        var totals = dated.figure();
        return new GapsAnswer(
                dated.freshness(),
                About.of(scope, totals.notCounted()),
                totals.clients(),
                totals.withoutPeers(),
                rules.leastPeers(),
                rules.leastSharePercent(),
                totals.types().stream()
                        .map(type -> GapTotalAnswer.of(type, scope.currency()))
                        .toList());
    }
}
