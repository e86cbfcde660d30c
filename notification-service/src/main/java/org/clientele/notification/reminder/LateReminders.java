package org.clientele.notification.reminder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.background.Background;
import org.springframework.stereotype.Component;

/** Tells operators how long the oldest reminder that is not delivered has been due. */
@Component
class LateReminders {

    private final Reminders reminders;
    private final Clock clock;

    LateReminders(Reminders reminders, Clock clock, Background background, MeterRegistry meters) {
        this.reminders = reminders;
        this.clock = clock;
        Gauge.builder("clientele.reminders.late", () -> background.askStore(this::seconds))
                .description("How long the oldest reminder that is not delivered has been due, 0 when all are")
                .baseUnit("seconds")
                .register(meters);
    }

    private double seconds() {
        return reminders
                .oldest()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
