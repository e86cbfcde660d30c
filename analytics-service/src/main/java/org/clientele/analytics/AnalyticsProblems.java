package org.clientele.analytics;

import static org.clientele.servicedefaults.GeneralProblem.FORBIDDEN;
import static org.clientele.servicedefaults.GeneralProblem.INVALID_FIELD;

import org.clientele.analytics.rates.DayNamedTwiceException;
import org.clientele.analytics.reports.NotSharedException;
import org.clientele.servicedefaults.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which problem each refusal of this service is. */
@Configuration(proxyBeanMethods = false)
class AnalyticsProblems {

    @Bean
    ProblemTable analyticsRefusals() {
        return new ProblemTable()
                .add(NotSharedException.class, FORBIDDEN)
                .add(
                        DayNamedTwiceException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field("rates[" + e.at() + "].from", "is the day of another rate"));
    }
}
