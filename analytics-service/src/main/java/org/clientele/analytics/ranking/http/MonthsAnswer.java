package org.clientele.analytics.ranking.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.Months;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/** Revenue month by month, the earliest first. */
record MonthsAnswer(Freshness freshness, @JsonUnwrapped About about, List<MonthAnswer> months) {

    /** One month. */
    record MonthAnswer(String month, int projects, Amount revenue) {}

    static MonthsAnswer of(Dated<Months> dated, Scope scope) {
        return new MonthsAnswer(
                dated.freshness(),
                About.of(scope, dated.figure().notCounted()),
                dated.figure().months().stream()
                        .map(each -> new MonthAnswer(
                                each.month().toString(), each.projects(), new Amount(each.revenue(), scope.currency())))
                        .toList());
    }
}
