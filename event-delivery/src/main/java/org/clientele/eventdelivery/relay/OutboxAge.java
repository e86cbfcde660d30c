package org.clientele.eventdelivery.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;

/** Shows an operator for how long something has been waiting for the broker. */
final class OutboxAge implements MeterBinder {

    private final Relay relay;
    private final Clock clock;

    OutboxAge(Relay relay, Clock clock) {
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("clientele.outbox.oldest", this::seconds)
                .description("How long the oldest record has been waiting to be published, 0 when none is")
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds() {
        return relay.oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
