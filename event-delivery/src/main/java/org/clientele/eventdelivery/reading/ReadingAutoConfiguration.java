package org.clientele.eventdelivery.reading;

import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clientele.eventdelivery.EventDeliveryProperties;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.eventdelivery.parking.ParkedRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Lets a service read topics in batches and know how far behind it is. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@Import(TopicReaders.Registrar.class)
class ReadingAutoConfiguration {

    private static final String READERS = "inputBindingLifecycle";
    private static final Duration GATHERING = Duration.ofMillis(50);
    private static final Duration REFUSED = Duration.ofSeconds(5);

    @Bean
    EventConsumers eventConsumers(ParkedRecords parked, CurrentTrace trace, KafkaProperties kafka) {
        return new EventConsumers(parked, trace, kafka.buildConsumerProperties());
    }

    @Bean
    TopicReaders topicReaders(EventDeliveryProperties properties, ObjectProvider<TopicConsumer> consumers) {
        return new TopicReaders(properties.reads(), consumers.stream().toList());
    }

    /** In the place of the one that starts them whether the broker answers or not. */
    @Bean
    static BeanDefinitionRegistryPostProcessor startingReaders() {
        return registry -> {
            if (registry.containsBeanDefinition(READERS)) {
                registry.removeBeanDefinition(READERS);
                registry.registerBeanDefinition(READERS, new RootBeanDefinition(StartingReaders.class));
            }
        };
    }

    /** The binder tells of the broker only when it was asked to read. */
    @Bean
    HealthIndicator readersHealthIndicator(ObjectProvider<StartingReaders> readers) {
        return () -> readers.stream().anyMatch(StartingReaders::isWaiting)
                ? Health.down().build()
                : Health.up().build();
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
        var groups = new HashMap<String, String>();
        for (var binding : bindings.getBindings().values()) {
            if (binding.getGroup() != null) {
                Stream.of(binding.getDestination().split(","))
                        .filter(topics::contains)
                        .forEach(topic -> groups.put(topic, binding.getGroup()));
            }
        }
        return groups;
    }

    @Bean
    LagMetrics lagMetrics(EventConsumers consumers, ConsumerLag lag) {
        return new LagMetrics(consumers, lag);
    }

    /**
     * The binder asks the broker for its own lag whenever somebody looks at the metrics, by a client for each reader.
     */
    @Bean
    static MeterFilter onlyOurLag() {
        return MeterFilter.denyNameStartsWith("spring.cloud.stream.binder.kafka");
    }

    /**
     * Transaction markers take offsets too; without the fix the last one would look like a record not read yet. The
     * pause lets records gather that come one by one: a batch of them costs the store and the broker little more than
     * one. A reader that the broker refuses asks again after a while: without that it would end for good, also when the
     * broker only hears a little later than the service of a new password or right.
     */
    @Bean
    @ConditionalOnMissingBean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> readingInBatches() {
        return (container, destination, group) -> {
            container.getContainerProperties().setFixTxOffsets(true);
            container.getContainerProperties().setIdleBetweenPolls(GATHERING.toMillis());
            container.getContainerProperties().setAuthExceptionRetryInterval(REFUSED);
        };
    }

    @Bean
    RawRecords rawRecords() {
        return new RawRecords();
    }
}
