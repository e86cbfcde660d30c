package org.clientele.analytics.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.Background;
import org.springframework.stereotype.Component;

/** Shows operators whether the newest rebuild gets on. */
@Component
class RebuildFigures implements MeterBinder {

    private final Rebuilds rebuilds;
    private final Clock clock;
    private final Background background;

    RebuildFigures(Rebuilds rebuilds, Clock clock, Background background) {
        this.rebuilds = rebuilds;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("clientele.rebuild.building", () -> ofNewest(this::building))
                .description("How long ago the rebuild began that still records the log, 0 when none does")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("clientele.rebuild.failed", () -> ofNewest(RebuildFigures::failed))
                .description("1 while the newest rebuild has failed and nobody has stopped it, else 0")
                .register(meters);
    }

    private double ofNewest(ToDoubleFunction<Rebuild> figure) {
        return background.askStore(() -> newest().map(figure::applyAsDouble).orElse(0.0));
    }

    private Optional<Rebuild> newest() {
        return rebuilds.before(null, 1).stream().map(Versioned::state).findFirst();
    }

    private double building(Rebuild one) {
        return one.state() == RebuildState.BUILDING
                ? Duration.between(one.times().startedAt(), clock.instant()).toMillis() / 1000.0
                : 0;
    }

    private static double failed(Rebuild one) {
        return one.state() == RebuildState.FAILED ? 1 : 0;
    }
}
