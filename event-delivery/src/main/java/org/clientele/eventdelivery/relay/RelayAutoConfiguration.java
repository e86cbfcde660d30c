package org.clientele.eventdelivery.relay;

import java.time.Clock;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.aggregate.Outboxes;
import org.clientele.eventdelivery.aggregate.Shards;
import org.clientele.eventdelivery.aggregate.Wakeups;
import org.clientele.eventdelivery.background.Leases;
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
    Relay relay(
            Outboxes outboxes,
            KafkaProperties kafka,
            EventDeliveryProperties properties,
            Shards shards,
            Wakeups wakeups,
            Leases leases,
            ObjectProvider<ProducerPostProcessor<String, byte[]>> wrapping) {
        var producers = new RelayProducers(
                kafka.buildProducerProperties(), wrapping.orderedStream().toList());
        return new Relay(IntStream.range(0, shards.count())
                .mapToObj(number -> new ShardRelay.RelayShard(
                        number, shards, properties.source(), wakeups, properties.idlePoll(), leases.standby()))
                .map(shard -> new ShardRelay(
                        shard, leases.of("relay-" + shard.number()), () -> producers.open(shard.name()), outboxes::all))
                .toList());
    }

    @Bean
    OutboxAge outboxAge(Relay relay, Clock clock) {
        return new OutboxAge(relay, clock);
    }
}
