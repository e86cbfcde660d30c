package org.clientele.eventdelivery.background;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.aggregate.Shards;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts background work on leases. */
@AutoConfiguration
class BackgroundAutoConfiguration {

    /** Leases run on the machine's time, also where the business is on another. */
    @Bean
    Leases leases(MongoDatabase database, EventDeliveryProperties properties) {
        return new Leases(database, properties.lease(), Clock.systemUTC());
    }

    @Bean
    DueWork dueWork(Leases leases, Shards shards, EventDeliveryProperties properties, Clock clock) {
        return new DueWork(leases, shards, properties.duePoll(), clock);
    }
}
