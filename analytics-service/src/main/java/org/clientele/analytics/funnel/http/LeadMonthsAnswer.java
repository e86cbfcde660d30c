package org.clientele.analytics.funnel.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.funnel.LeadMonth;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Scope;

/** What happened to leads month by month, the earliest first. */
record LeadMonthsAnswer(Freshness freshness, @JsonUnwrapped About about, List<LeadMonthAnswer> months) {

    /** One month. */
    record LeadMonthAnswer(String month, int arrivals, int converted, int lost) {}

    static LeadMonthsAnswer of(Dated<List<LeadMonth>> dated, Scope scope) {
        return new LeadMonthsAnswer(
                dated.freshness(),
                About.of(scope, List.of()),
                dated.figure().stream()
                        .map(each -> new LeadMonthAnswer(
                                each.month().toString(), each.arrivals(), each.converted(), each.lost()))
                        .toList());
    }
}
