package org.clientele.eventdelivery.parking.http;

import static org.clientele.servicedefaults.GeneralProblem.CONTENT_TOO_LARGE;
import static org.clientele.servicedefaults.GeneralProblem.KEY_REUSED;
import static org.clientele.servicedefaults.GeneralProblem.NOT_FOUND;
import static org.clientele.servicedefaults.GeneralProblem.STALE_VERSION;
import static org.clientele.servicedefaults.GeneralProblem.WRONG_STATE;

import org.clientele.eventdelivery.aggregate.EventTooLargeException;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.clientele.eventdelivery.parking.RedrivenAlreadyException;
import org.clientele.servicedefaults.ProblemTable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Adds what event delivery answers over HTTP to a service that has HTTP at all. */
@AutoConfiguration
@ConditionalOnWebApplication
class ParkedHttpAutoConfiguration {

    @Bean
    ParkedController parkedController(ParkedRecords parked) {
        return new ParkedController(parked);
    }

    @Bean
    ProblemTable deliveryProblems() {
        return new ProblemTable()
                .add(NoSuchAggregateException.class, NOT_FOUND)
                .add(RedrivenAlreadyException.class, WRONG_STATE)
                .add(StaleVersionException.class, STALE_VERSION)
                .add(EventTooLargeException.class, CONTENT_TOO_LARGE)
                .add(KeyReusedException.class, KEY_REUSED);
    }
}
