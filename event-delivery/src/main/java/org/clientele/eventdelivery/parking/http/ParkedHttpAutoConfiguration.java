package org.clientele.eventdelivery.parking.http;

import org.clientele.eventdelivery.parking.ParkedRecords;
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
    DeliveryProblems deliveryProblems() {
        return new DeliveryProblems();
    }
}
