package org.clientele.lead.merging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.background.Background;
import org.springframework.stereotype.Component;

/** Shows operators for how long a merge or split has been waiting to be carried out. */
@Component
class UnfinishedAge implements MeterBinder {

    private final Undertakings undertakings;
    private final Clock clock;
    private final Background background;

    UnfinishedAge(Undertakings undertakings, Clock clock, Background background) {
        this.undertakings = undertakings;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("clientele.merges.unfinished.oldest", () -> background.askStore(this::seconds))
                .description(
                        "How long ago the oldest merge or split was asked for that is not carried out, 0 when all are")
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds() {
        return undertakings.openSince(clock.instant(), null, 1).stream()
                .map(Undertaking::since)
                .mapToDouble(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .findFirst()
                .orElse(0);
    }
}
