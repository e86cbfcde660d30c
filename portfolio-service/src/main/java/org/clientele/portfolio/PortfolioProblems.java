package org.clientele.portfolio;

import static org.clientele.servicedefaults.GeneralProblem.NOT_FOUND;

import org.clientele.portfolio.client.UnknownClientException;
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
                        (e, problem) -> problem.field("clientId", String.valueOf(e.getMessage())));
    }
}
