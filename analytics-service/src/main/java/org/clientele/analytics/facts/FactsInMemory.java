package org.clientele.analytics.facts;

import java.util.concurrent.atomic.AtomicBoolean;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Folds the facts into memory when an instance starts, so that no question has to wait for that, and goes on now and
 * then. A store that is away is waited for here, not by the start. The instance is not ready for questions before it
 * has folded what there is, once; if that does not fit it is, and says so.
 */
@Component
class FactsInMemory implements BackgroundWork, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(FactsInMemory.class);

    private final CurrentFacts facts;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean folded;

    FactsInMemory(CurrentFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "facts-in-memory";
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Pace pass() {
        try {
            facts.catchUp();
            told.set(false);
        } catch (FactsDoNotFitException doNotFit) {
            if (!told.getAndSet(true)) {
                LOG.error("No figure can be answered. {}", doNotFit.getMessage());
            }
        }
        folded = true;
        return Pace.rest(Pace.LONGEST);
    }

    @Override
    public Health health() {
        return folded ? Health.up().build() : Health.outOfService().build();
    }
}
