package org.clientele.eventdelivery.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.aggregate.Outbox;
import org.clientele.eventdelivery.aggregate.Outboxes;

/** Shows an operator for how long something of each collection has been waiting for the broker. */
final class OutboxAge implements MeterBinder {

    private final Relay relay;
    private final Outboxes outboxes;
    private final Clock clock;

    OutboxAge(Relay relay, Outboxes outboxes, Clock clock) {
        this.relay = relay;
        this.outboxes = outboxes;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        outboxes.all()
                .forEach(outbox -> Gauge.builder("clientele.outbox.oldest", () -> seconds(outbox))
                        .description("How long the oldest record has been waiting to be published, 0 when none is")
                        .tag("collection", outbox.name())
                        .baseUnit("seconds")
                        .register(meters));
    }

    private double seconds(Outbox outbox) {
        return relay.oldest(outbox)
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
