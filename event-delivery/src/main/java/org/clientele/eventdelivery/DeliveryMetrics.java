package org.clientele.eventdelivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;

/** What an operator watches: what waits for the broker, what waits to be applied, what was put aside. */
final class DeliveryMetrics implements MeterBinder {

    private final Relay relay;
    private final EventConsumers consumers;
    private final ConsumerLag lag;
    private final ParkedRecords parked;
    private final Clock clock;

    DeliveryMetrics(Relay relay, EventConsumers consumers, ConsumerLag lag, ParkedRecords parked, Clock clock) {
        this.relay = relay;
        this.consumers = consumers;
        this.lag = lag;
        this.parked = parked;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("clientele.outbox.oldest", this::outboxAge)
                .description("How long the oldest record has been waiting to be published, 0 when none is")
                .baseUnit("seconds")
                .register(meters);
        consumers.topics().forEach(topic -> bindTo(meters, topic));
    }

    private void bindTo(MeterRegistry meters, String topic) {
        Gauge.builder("clientele.consumer.lag", () -> lag.lagMillis(topic) / 1000.0)
                .description("How long ago the oldest event happened that is not applied yet, 0 when all are")
                .tag("topic", topic)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("clientele.parked.count", () -> parked.countByTopic().getOrDefault(topic, 0L))
                .description("Records that could not be read or handled and wait for an operator")
                .tag("topic", topic)
                .register(meters);
    }

    private double outboxAge() {
        return relay.oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
