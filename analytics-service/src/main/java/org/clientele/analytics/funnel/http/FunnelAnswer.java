package org.clientele.analytics.funnel.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.funnel.Funnel;
import org.clientele.analytics.ranking.Share;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** The leads that arrived, step by step, and why some were lost. */
record FunnelAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        @JsonUnwrapped CohortAnswer leads,
        List<StepAnswer> steps,
        List<LossReasonAnswer> lossReasons,
        @Nullable Double medianDays,
        @Nullable Double slowestDays) {

    /** How many reached a step, or a later one. */
    record StepAnswer(
            String step,
            int leads,
            BigDecimal shareOfArrivals,
            BigDecimal shareOfStepBefore,
            @Nullable Double medianDays) {}

    /** How many were lost for one reason. */
    record LossReasonAnswer(String reason, int leads, BigDecimal share) {}

    static FunnelAnswer of(Dated<Funnel> dated, Scope scope) {
        var funnel = dated.figure();
        return new FunnelAnswer(
                dated.freshness(),
                About.of(scope, funnel.notCounted()),
                CohortAnswer.of(funnel.leads(), scope.currency()),
                steps(funnel),
                funnel.lossReasons().entrySet().stream()
                        .map(reason -> new LossReasonAnswer(
                                reason.getKey(),
                                reason.getValue(),
                                Share.of(reason.getValue(), funnel.leads().lost())))
                        .toList(),
                funnel.medianDays(),
                funnel.slowestDays());
    }

    private static List<StepAnswer> steps(Funnel funnel) {
        var steps = new ArrayList<StepAnswer>();
        int arrivals = funnel.leads().arrivals();
        int before = arrivals;
        for (var step : funnel.steps()) {
            steps.add(new StepAnswer(
                    step.step(),
                    step.leads(),
                    Share.of(step.leads(), arrivals),
                    Share.of(step.leads(), before),
                    step.medianDays()));
            before = step.leads();
        }
        return steps;
    }
}
