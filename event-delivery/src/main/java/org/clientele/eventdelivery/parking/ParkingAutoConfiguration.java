package org.clientele.eventdelivery.parking;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.event.Incoming;
import org.clientele.eventdelivery.failure.Infrastructure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Decides what is parked. */
@AutoConfiguration
class ParkingAutoConfiguration {

    @Bean
    ParkedRecords parkedRecords(MongoDatabase database, Clock clock) {
        return new ParkedRecords(database, clock);
    }

    @Bean
    BackgroundWork countingParkedRecords(ParkedRecords parked) {
        return parked.counting();
    }

    @Bean
    ParkedCount parkedCount(ParkedRecords parked, Background background) {
        return new ParkedCount(parked, background);
    }

    /** Three tries and then parked; a store or broker that is away is waited for without limit. */
    @Bean
    CommonErrorHandler parkingErrorHandler(ParkedRecords parked) {
        var handler = new DefaultErrorHandler(
                (consumed, failure) -> parked.park(Incoming.of(consumed), failure), new FixedBackOff(200, 2));
        handler.setBackOffFunction((consumed, failure) ->
                Infrastructure.isAway(failure) ? new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS) : null);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setCommitRecovered(true);
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }
}
