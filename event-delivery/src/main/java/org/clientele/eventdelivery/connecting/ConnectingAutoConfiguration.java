package org.clientele.eventdelivery.connecting;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Has a service not start that its broker refuses. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class ConnectingAutoConfiguration {

    @Bean
    BrokerGreeting brokerGreeting(KafkaProperties kafka) {
        return new BrokerGreeting(kafka.buildAdminProperties());
    }
}
