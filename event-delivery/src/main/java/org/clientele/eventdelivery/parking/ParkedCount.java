package org.clientele.eventdelivery.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Shows an operator how much was put aside. */
final class ParkedCount implements MeterBinder {

    private final ParkedRecords parked;

    ParkedCount(ParkedRecords parked) {
        this.parked = parked;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        parked.topics().forEach(topic -> bindTo(meters, topic));
    }

    private void bindTo(MeterRegistry meters, String topic) {
        Gauge.builder("clientele.parked.count", () -> parked.lastCounted(topic))
                .description("Records that could not be read or handled and wait for an operator")
                .tag("topic", topic)
                .register(meters);
    }
}
