package org.clientele.analytics.classes;

import java.time.Clock;
import java.time.Duration;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes each moment when it has come, in one instance at a time. */
@Component
class TakingMomentsRegularly implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(TakingMomentsRegularly.class);

    /** While the log is not read so far. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final TakingMoments taking;
    private final Clock clock;

    TakingMomentsRegularly(TakingMoments taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public Pace pass() {
        return switch (taking.takeNext()) {
            case Taking.Taken taken -> {
                LOG.debug("told of {} changes of class at {}", taken.changes(), taken.moment());
                yield Pace.again();
            }
            case Taking.TooEarly tooEarly -> Pace.until(tooEarly.earliest(), clock.instant());
            case Taking.NotRead notRead -> Pace.pause(AGAIN);
        };
    }
}
