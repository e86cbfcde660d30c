package org.clientele.eventdelivery.aggregate;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Opens the aggregates of a service. */
@AutoConfiguration
class AggregatesAutoConfiguration {

    @Bean
    Shards shards(EventDeliveryProperties properties) {
        return new Shards(properties.relayShards());
    }

    @Bean
    Outboxes outboxes() {
        return new Outboxes();
    }

    @Bean
    Unpublished unpublished(Clock clock, CurrentTrace trace) {
        return new Unpublished(clock, trace);
    }

    @Bean
    Aggregates aggregates(
            MongoDatabase database,
            Outboxes outboxes,
            Unpublished unpublished,
            Shards shards,
            Wakeups wakeups,
            Clock clock) {
        return new Aggregates(database, outboxes, unpublished, shards, wakeups, clock);
    }
}
