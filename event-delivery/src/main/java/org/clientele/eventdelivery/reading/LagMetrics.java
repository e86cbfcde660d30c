package org.clientele.eventdelivery.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Shows an operator how far behind each topic is. */
final class LagMetrics implements MeterBinder {

    private final EventConsumers consumers;
    private final ConsumerLag lag;

    LagMetrics(EventConsumers consumers, ConsumerLag lag) {
        this.consumers = consumers;
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        consumers.topics().forEach(topic -> bindTo(meters, topic));
    }

    private void bindTo(MeterRegistry meters, String topic) {
        Gauge.builder("clientele.consumer.lag", () -> lag.lagMillis(topic) / 1000.0)
                .description("How long ago the oldest event happened that is not applied yet, 0 when all are")
                .tag("topic", topic)
                .baseUnit("seconds")
                .register(meters);
    }
}
