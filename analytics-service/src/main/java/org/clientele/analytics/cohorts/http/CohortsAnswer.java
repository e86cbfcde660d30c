package org.clientele.analytics.cohorts.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clientele.analytics.cohorts.ClientCohort;
import org.clientele.analytics.cohorts.CohortLength;
import org.clientele.analytics.cohorts.CohortPeriod;
import org.clientele.analytics.cohorts.Cohorts;
import org.clientele.analytics.cohorts.Kept;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;

/** Clients by when they signed first, the earliest first, and how many stayed. */
record CohortsAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        String by,
        List<ClientCohortAnswer> cohorts,
        List<KeptAnswer> kept) {

    /** The clients that signed first in one period. */
    record ClientCohortAnswer(LocalDate from, LocalDate to, int clients, List<CohortPeriodAnswer> periods) {

        static ClientCohortAnswer of(ClientCohort cohort, String currency) {
            return new ClientCohortAnswer(
                    cohort.from(),
                    cohort.to(),
                    cohort.clients(),
                    cohort.periods().stream()
                            .map(period -> CohortPeriodAnswer.of(period, cohort, currency))
                            .toList());
        }
    }

    /** What a cohort did some periods after its own. */
    record CohortPeriodAnswer(
            int after,
            boolean complete,
            int active,
            BigDecimal retention,
            Amount revenue,
            BigDecimal revenueRetention) {

        static CohortPeriodAnswer of(CohortPeriod period, ClientCohort cohort, String currency) {
            return new CohortPeriodAnswer(
                    period.after(),
                    period.complete(),
                    period.active(),
                    Share.of(period.active(), cohort.clients()),
                    new Amount(period.revenue(), currency),
                    Share.of(period.revenue(), cohort.periods().getFirst().revenue()));
        }
    }

    /** How many stayed, of all cohorts for which that period is over. */
    record KeptAnswer(int after, int clients, int active, BigDecimal retention) {

        static KeptAnswer of(Kept kept) {
            return new KeptAnswer(kept.after(), kept.clients(), kept.active(), Share.of(kept.active(), kept.clients()));
        }
    }

    static CohortsAnswer of(Dated<Cohorts> dated, CohortLength length, Scope scope) {
        var figure = dated.figure();
        return new CohortsAnswer(
                dated.freshness(),
                About.of(scope, figure.notCounted()),
                length.code(),
                figure.cohorts().stream()
                        .map(cohort -> ClientCohortAnswer.of(cohort, scope.currency()))
                        .toList(),
                figure.kept().stream().map(KeptAnswer::of).toList());
    }
}
