package org.clientele.eventdelivery.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.clientele.eventdelivery.background.Background;

/** Shows an operator how much was put aside. */
final class ParkedCount implements MeterBinder {

    private final ParkedRecords parked;
    private final Background background;

    ParkedCount(ParkedRecords parked, Background background) {
        this.parked = parked;
        this.background = background;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        parked.topics().forEach(topic -> bindTo(meters, topic));
    }

    private void bindTo(MeterRegistry meters, String topic) {
        Gauge.builder("clientele.parked.records", () -> background.askStore(() -> parked.lastCounted(topic)))
                .description("Records that could not be read or handled and wait for an operator")
                .tag("topic", topic)
                .register(meters);
    }
}
