package org.clientele.eventdelivery.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Shows an operator of each piece of background work when it was done last and when it failed last. */
final class BackgroundMetrics {

    private final MeterRegistry meters;
    private final Map<String, Loop> watched = new ConcurrentHashMap<>();

    BackgroundMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(Loop loop) {
        if (watched.put(loop.name(), loop) == null) {
            gauge(
                    "clientele.background.age",
                    "How long ago a pass succeeded last, not a number while it is another instance's turn",
                    loop.name(),
                    Loop::age);
            gauge(
                    "clientele.background.failure.age",
                    "How long ago a pass failed last, not a number if none has",
                    loop.name(),
                    Loop::failureAge);
        }
    }

    private void gauge(String name, String description, String work, ToDoubleFunction<Loop> seconds) {
        Gauge.builder(name, watched, loops -> seconds.applyAsDouble(loops.get(work)))
                .strongReference(true)
                .description(description)
                .tag("work", work)
                .baseUnit("seconds")
                .register(meters);
    }
}
