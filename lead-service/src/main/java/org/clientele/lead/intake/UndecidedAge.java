package org.clientele.lead.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.background.Background;
import org.springframework.stereotype.Component;

/** Shows operators for how long a submission has been waiting for its outcome. */
@Component
class UndecidedAge implements MeterBinder {

    private final Ledger ledger;
    private final Clock clock;
    private final Background background;

    UndecidedAge(Ledger ledger, Clock clock, Background background) {
        this.ledger = ledger;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("clientele.submissions.undecided.oldest", () -> background.askStore(this::seconds))
                .description(
                        "How long the longest waiting submission has been without an outcome, 0 when all have theirs")
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds() {
        return ledger.unsettled(clock.instant(), 1).stream()
                .map(entry -> entry.receipt().at())
                .mapToDouble(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .findFirst()
                .orElse(0);
    }
}
