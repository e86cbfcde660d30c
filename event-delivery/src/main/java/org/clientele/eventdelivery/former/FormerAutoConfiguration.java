package org.clientele.eventdelivery.former;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.clientele.eventdelivery.aggregate.Outboxes;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Unpublished;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Opens aggregates whose rooms have no grammar yet. */
@AutoConfiguration
class FormerAutoConfiguration {

    @Bean
    Aggregates formerAggregates(
            MongoDatabase database,
            Outboxes outboxes,
            Unpublished unpublished,
            Shards shards,
            Wakeups wakeups,
            Clock clock) {
        return new Aggregates(database, outboxes, unpublished, shards, wakeups, clock);
    }
}
