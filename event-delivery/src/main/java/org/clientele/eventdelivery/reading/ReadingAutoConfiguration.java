package org.clientele.eventdelivery.reading;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Lets a service read topics in batches and know how far behind it is. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class ReadingAutoConfiguration {

    private static final Duration GATHERING = Duration.ofMillis(50);

    @Bean
    EventConsumers eventConsumers(ParkedRecords parked, CurrentTrace trace) {
        return new EventConsumers(parked, trace);
    }

    @Bean
    ConsumerLag consumerLag(
            BindingServiceProperties bindings,
            EventConsumers consumers,
            KafkaProperties kafka,
            EventDeliveryProperties properties,
            Background background,
            Clock clock) {
        Map<String, Object> connection = kafka.buildConsumerProperties();
        return new ConsumerLag(
                () -> groups(bindings, consumers.topics()),
                () -> new LagProbe(connection, clock),
                properties.lagCheck(),
                clock,
                () -> background.wake(ConsumerLag.NAME));
    }

    private static Map<String, String> groups(BindingServiceProperties bindings, Set<String> topics) {
        return bindings.getBindings().values().stream()
                .filter(binding -> binding.getGroup() != null && topics.contains(binding.getDestination()))
                .collect(toMap(BindingProperties::getDestination, BindingProperties::getGroup, (one, other) -> one));
    }

    @Bean
    LagMetrics lagMetrics(EventConsumers consumers, ConsumerLag lag) {
        return new LagMetrics(consumers, lag);
    }

    /**
     * Transaction markers take offsets too; without the fix the last one would look like a record not read yet. The
     * pause lets records gather that come one by one: a batch of them costs the store and the broker little more than
     * one.
     */
    @Bean
    @ConditionalOnMissingBean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> readingInBatches() {
        return (container, destination, group) -> {
            container.getContainerProperties().setFixTxOffsets(true);
            container.getContainerProperties().setIdleBetweenPolls(GATHERING.toMillis());
        };
    }

    @Bean
    RawRecords rawRecords() {
        return new RawRecords();
    }
}
