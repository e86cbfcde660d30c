package org.clientele.eventdelivery.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.aggregate.Outboxes;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.DueWork;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerPostProcessor;

/** Starts the relay of every shard. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class RelayAutoConfiguration {

    @Bean
    Wakeups wakeups(Background background, DueWork dueWork) {
        return new AfterWrites(background, dueWork);
    }

    @Bean
    Relay relay(
            Outboxes outboxes,
            KafkaProperties kafka,
            EventDeliveryProperties properties,
            Shards shards,
            Background background,
            CurrentTrace trace,
            ObjectProvider<MeterRegistry> meters,
            Clock clock,
            ObjectProvider<ProducerPostProcessor<String, byte[]>> wrapping) {
        var registry = meters.getIfAvailable(CompositeMeterRegistry::new);
        var producers = new RelayProducers(
                kafka.buildProducerProperties(), wrapping.orderedStream().toList());
        var relay = new Relay(IntStream.range(0, shards.count())
                .mapToObj(number -> new ShardRelay.RelayShard(
                        number, shards, properties.source(), properties.service(), properties.relayPoll()))
                .map(shard -> new ShardRelay(
                        shard, () -> producers.open(shard.transactionalId()), outboxes::all, trace, registry, clock))
                .toList());
        relay.shards().forEach(background::add);
        return relay;
    }

    @Bean
    OutboxAge outboxAge(Relay relay, Outboxes outboxes, Clock clock) {
        return new OutboxAge(relay, outboxes, clock);
    }
}
