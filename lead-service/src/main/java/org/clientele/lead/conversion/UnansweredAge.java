package org.clientele.lead.conversion;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.background.Background;
import org.clientele.lead.lead.Leads;
import org.clientele.servicedefaults.Reach;
import org.springframework.stereotype.Component;

/** Shows operators for how long a conversion, or its undoing, has been waiting for the portfolio service. */
@Component
class UnansweredAge implements MeterBinder {

    private final Leads leads;
    private final Clock clock;
    private final Background background;

    UnansweredAge(Leads leads, Clock clock, Background background) {
        this.leads = leads;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("clientele.conversion.unanswered.oldest", () -> background.askStore(this::seconds))
                .description(
                        "How long the longest asked conversion or undoing has been without an answer, 0 when none is")
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds() {
        return leads.unanswered(Reach.EVERYBODY, null, 1).stream()
                .map(lead -> lead.requireConversion().askedAt())
                .mapToDouble(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .findFirst()
                .orElse(0);
    }
}
