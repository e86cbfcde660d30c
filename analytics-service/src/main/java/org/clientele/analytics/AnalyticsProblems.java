package org.clientele.analytics;

import static org.clientele.servicedefaults.GeneralProblem.FORBIDDEN;
import static org.clientele.servicedefaults.GeneralProblem.INVALID_FIELD;
import static org.clientele.servicedefaults.GeneralProblem.UNAVAILABLE;
import static org.clientele.servicedefaults.GeneralProblem.WRONG_STATE;

import org.clientele.analytics.facts.FactsAreFoldedException;
import org.clientele.analytics.facts.FactsDoNotFitException;
import org.clientele.analytics.rates.DayNamedTwiceException;
import org.clientele.analytics.rebuild.RebuildThereException;
import org.clientele.analytics.rebuild.WrongRebuildStateException;
import org.clientele.analytics.reports.NotSharedException;
import org.clientele.analytics.segments.RuleRefusedException;
import org.clientele.analytics.segments.TooManySegmentsException;
import org.clientele.servicedefaults.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which problem each refusal of this service is. */
@Configuration(proxyBeanMethods = false)
class AnalyticsProblems {

    @Bean
    ProblemTable analyticsRefusals() {
        return new ProblemTable()
                .add(FactsAreFoldedException.class, UNAVAILABLE)
                .add(FactsDoNotFitException.class, UNAVAILABLE)
                .add(RebuildThereException.class, WRONG_STATE)
                .add(WrongRebuildStateException.class, WRONG_STATE)
                .add(NotSharedException.class, FORBIDDEN)
                .add(
                        DayNamedTwiceException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field("rates[" + e.at() + "].from", "is the day of another rate"))
                .add(RuleRefusedException.class, INVALID_FIELD, (e, problem) -> problem.field(e.place(), e.reason()))
                .add(TooManySegmentsException.class, WRONG_STATE);
    }
}
