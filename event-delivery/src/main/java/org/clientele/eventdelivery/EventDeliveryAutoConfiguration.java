package org.clientele.eventdelivery;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.clientele.servicedefaults.Unavailable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** What all parts of event delivery need, made from the connections that Boot provides. */
@AutoConfiguration(after = {MongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(EventDeliveryProperties.class)
class EventDeliveryAutoConfiguration {

    /** A request must not wait long for a store that is away; nor does a start, which then ends. */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaits(@Value("${clientele.store.patience:2s}") Duration patience) {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
    }

    /** A write that is confirmed outlives the server that confirmed it; whatever takes too long ends in the store. */
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase database(
            MongoClient client,
            @Value("${spring.mongodb.database}") String name,
            @Value("${clientele.store.time-limit:10s}") Duration limit) {
        return client.getDatabase(name)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Requests that meet a store or broker that is away are asked to come back. */
    @Bean
    Unavailable storeOrBrokerAway() {
        return Infrastructure::isAway;
    }

    @Bean
    CurrentTrace currentTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new CurrentTrace(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }
}
