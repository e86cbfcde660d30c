package org.clientele.analytics.funnel.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.clientele.analytics.facts.Dated;
import org.clientele.analytics.facts.Freshness;
import org.clientele.analytics.funnel.Expected;
import org.clientele.analytics.funnel.Forecast;
import org.clientele.analytics.funnel.ForecastRules;
import org.clientele.analytics.funnel.StepWeight;
import org.clientele.analytics.scope.About;
import org.clientele.analytics.scope.Amount;
import org.clientele.analytics.scope.Scope;
import org.jspecify.annotations.Nullable;

/** What is expected of the leads that are open, month by month, and by what weights. */
record ForecastAnswer(
        Freshness freshness,
        @JsonUnwrapped About about,
        Instant seenAt,
        int openLeads,
        int waitedLonger,
        int leastOutcomes,
        @Nullable String noNumber,
        List<StepWeightAnswer> steps,
        List<ExpectedMonthAnswer> months,
        @Nullable ExpectedAnswer later) {

    /** What a step says of a lead that stands there. */
    record StepWeightAnswer(
            String step,
            int openLeads,
            int outcomes,
            int converted,
            @Nullable Double medianDays,
            @Nullable BigDecimal weight,
            @Nullable String weightOf) {

        static StepWeightAnswer of(StepWeight step) {
            return new StepWeightAnswer(
                    step.step(),
                    step.openLeads(),
                    step.outcomes(),
                    step.converted(),
                    step.medianDays(),
                    step.weight(),
                    step.weightOf());
        }
    }

    /** What is expected in one month, or in the rest of it. */
    record ExpectedMonthAnswer(String month, @Nullable ExpectedAnswer expected) {}

    /** How many conversions are expected, and what they are worth. */
    record ExpectedAnswer(BigDecimal conversions, @Nullable Amount value) {

        static ExpectedAnswer of(Expected expected, boolean hasValues, String currency) {
            return new ExpectedAnswer(
                    expected.conversions().setScale(2, RoundingMode.HALF_UP),
                    hasValues ? new Amount(expected.value(), currency) : null);
        }
    }

    static ForecastAnswer of(Dated<Forecast> dated, ForecastRules rules, Scope scope) {
        var forecast = dated.figure();
        return new ForecastAnswer(
                dated.freshness(),
                About.of(scope, forecast.notCounted()),
                forecast.seenAt(),
                forecast.openLeads(),
                forecast.waitedLonger(),
                rules.leastOutcomes(),
                forecast.why() == null ? null : forecast.why().code(),
                forecast.steps().stream().map(StepWeightAnswer::of).toList(),
                forecast.months().stream()
                        .map(month -> new ExpectedMonthAnswer(
                                month.month().toString(), expected(forecast, month.expected(), scope)))
                        .toList(),
                expected(forecast, forecast.later(), scope));
    }

    private static @Nullable ExpectedAnswer expected(Forecast forecast, Expected expected, Scope scope) {
        return forecast.hasConversions() ? ExpectedAnswer.of(expected, forecast.hasValues(), scope.currency()) : null;
    }
}
