package org.clientele.eventdelivery.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows operators for how many seconds the oldest of something has been waiting, which only the store knows. */
public abstract class OldestAge implements MeterBinder {

    private final String figure;
    private final String description;
    private final Supplier<Optional<Instant>> oldest;
    private final Background background;
    private final Clock clock;

    /** @param oldest since when it has been waiting, by an index; empty if nothing waits, which is shown as 0 */
    protected OldestAge(
            String figure, String description, Supplier<Optional<Instant>> oldest, Background background, Clock clock) {
        this.figure = figure;
        this.description = description;
        this.oldest = oldest;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(figure, () -> background.askStore(this::seconds))
                .description(description)
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds() {
        return oldest.get()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
