package org.clientele.eventdelivery;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.clientele.servicedefaults.Unavailable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ProducerPostProcessor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Puts event delivery together from the connections that Boot provides. */
@AutoConfiguration(after = {MongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(EventDeliveryProperties.class)
class EventDeliveryAutoConfiguration {

    private static final Duration GATHERING = Duration.ofMillis(50);

    /** A request must not wait long for a store that is away. */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    /** Requests that meet a store or broker that is away are asked to come back. */
    @Bean
    Unavailable storeOrBrokerAway() {
        return Infrastructure::isAway;
    }

    @Bean
    DeliveryMetrics deliveryMetrics(
            Relay relay, EventConsumers consumers, ConsumerLag lag, ParkedRecords parked, Clock clock) {
        return new DeliveryMetrics(relay, consumers, lag, parked, clock);
    }

    @Bean
    CurrentTrace currentTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new CurrentTrace(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    Shards shards(EventDeliveryProperties properties) {
        return new Shards(properties.relayShards());
    }

    @Bean
    Wakeups wakeups(Shards shards) {
        return new Wakeups(shards);
    }

    /** Leases run on the machine's time, also where the business is on another. */
    @Bean
    Leases leases(MongoDatabase database, EventDeliveryProperties properties) {
        return new Leases(database, properties.lease(), Clock.systemUTC());
    }

    @Bean
    Aggregates aggregates(MongoDatabase database, CurrentTrace trace, Shards shards, Wakeups wakeups, Clock clock) {
        return new Aggregates(database, new Unpublished(clock, trace::get), shards, wakeups, clock);
    }

    @Bean
    Relay relay(
            Aggregates aggregates,
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
                        shard,
                        leases.of("relay-" + shard.number()),
                        () -> producers.open(shard.name()),
                        aggregates::outboxes))
                .toList());
    }

    @Bean
    ParkedRecords parkedRecords(MongoDatabase database, Clock clock) {
        return new ParkedRecords(database, clock);
    }

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
            Clock clock) {
        Map<String, Object> connection = kafka.buildConsumerProperties();
        return new ConsumerLag(
                () -> groups(bindings, consumers.topics()),
                () -> new LagProbe(connection, clock),
                properties.lagCheck(),
                clock);
    }

    private static Map<String, String> groups(BindingServiceProperties bindings, Set<String> topics) {
        return bindings.getBindings().values().stream()
                .filter(binding -> binding.getGroup() != null && topics.contains(binding.getDestination()))
                .collect(toMap(BindingProperties::getDestination, BindingProperties::getGroup, (one, other) -> one));
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
    DueWork dueWork(Leases leases, Shards shards, EventDeliveryProperties properties, Clock clock) {
        return new DueWork(leases, shards, properties.duePoll(), clock);
    }

    @Bean
    RawRecords rawRecords() {
        return new RawRecords();
    }

    /** Three tries and then parked; a store or broker that is away is waited for without limit. */
    @Bean
    CommonErrorHandler parkingErrorHandler(ParkedRecords parked) {
        var handler = new DefaultErrorHandler(
                (consumed, failure) -> parked.park(Incoming.of(consumed), "handler", reason(failure)),
                new FixedBackOff(200, 2));
        handler.setBackOffFunction((consumed, failure) ->
                Infrastructure.isAway(failure) ? new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS) : null);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setCommitRecovered(true);
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
