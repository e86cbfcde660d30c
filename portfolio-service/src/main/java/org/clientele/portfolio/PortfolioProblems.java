package org.clientele.portfolio;

import static org.clientele.servicedefaults.GeneralProblem.INVALID_FIELD;
import static org.clientele.servicedefaults.GeneralProblem.NOT_FOUND;
import static org.clientele.servicedefaults.GeneralProblem.WRONG_STATE;

import org.clientele.portfolio.client.DayTooEarlyException;
import org.clientele.portfolio.client.UnknownClientException;
import org.clientele.portfolio.client.WrongClientStateException;
import org.clientele.servicedefaults.ProblemTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which problem each refusal of this service is. */
@Configuration(proxyBeanMethods = false)
class PortfolioProblems {

    @Bean
    ProblemTable portfolioRefusals() {
        return new ProblemTable()
                .add(
                        UnknownClientException.class,
                        NOT_FOUND,
                        (e, problem) -> problem.field("clientId", String.valueOf(e.getMessage())))
                .add(
                        WrongClientStateException.class,
                        WRONG_STATE,
                        (e, problem) -> problem.field("state", "does not allow it"))
                .add(
                        DayTooEarlyException.class,
                        INVALID_FIELD,
                        (e, problem) -> problem.field(e.field(), String.valueOf(e.getMessage())));
    }
}
