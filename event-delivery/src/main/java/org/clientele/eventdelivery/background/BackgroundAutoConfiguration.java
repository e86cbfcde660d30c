package org.clientele.eventdelivery.background;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Runs background work; its leases and metrics are on the machine's time, also where the business is on another. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class BackgroundAutoConfiguration {

    @Bean
    Background background(
            MongoDatabase database,
            EventDeliveryProperties properties,
            KafkaProperties kafka,
            ObjectProvider<MeterRegistry> meters) {
        Clock clock = Clock.systemUTC();
        var topic = new WakeUpTopic(
                properties.service() + "-wake-ups", kafka.buildConsumerProperties(), kafka.buildProducerProperties());
        var background = new Background(
                new Leases(database, properties.lease(), clock),
                new SendingWakeUps(topic.name(), topic::openProducer),
                new BackgroundMetrics(meters.getIfAvailable(CompositeMeterRegistry::new)),
                clock);
        background.add(new HearingWakeUps(topic::openAtEnd, background::wakeHere));
        return background;
    }

    /** Whatever is background work is run. */
    @Bean
    SmartInitializingSingleton allBackgroundWork(Background background, ObjectProvider<BackgroundWork> works) {
        return () -> works.forEach(background::add);
    }

    @Bean
    Places places(MongoDatabase database) {
        return new MongoPlaces(database);
    }

    @Bean
    DueWork dueWork(
            Background background, Shards shards, EventDeliveryProperties properties, Clock clock, CurrentTrace trace) {
        return new DueWork(background, shards, properties.duePoll(), clock, trace);
    }
}
