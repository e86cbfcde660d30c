package org.clientele.analytics.funnel.http;

import java.math.BigDecimal;
import org.clientele.analytics.funnel.Cohort;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.scope.Amount;

/** How many leads arrived, and what became of them. */
record CohortAnswer(int arrivals, int open, int converted, int lost, BigDecimal conversionRate, Amount value) {

    static CohortAnswer of(Cohort leads, String currency) {
        return new CohortAnswer(
                leads.arrivals(),
                leads.open(),
                leads.converted(),
                leads.lost(),
                Share.of(leads.converted(), leads.arrivals()),
                new Amount(leads.value(), currency));
    }
}
