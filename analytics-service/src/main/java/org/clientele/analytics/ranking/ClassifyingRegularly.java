package org.clientele.analytics.ranking;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.clientele.analytics.facts.FactsListener;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Classifies clients when facts have changed, in one instance at a time. After a pass it rests for five times as long
 * as the pass took, and a second at least, so that a flood of changes costs one pass now and then.
 */
@Component
class ClassifyingRegularly implements BackgroundWork, FactsListener {

    private static final String NAME = "classes";
    private static final Logger LOG = LoggerFactory.getLogger(ClassifyingRegularly.class);
    private static final Duration LEAST_REST = Duration.ofSeconds(1);
    private static final int REST_PER_WORK = 5;
    /** Whoever was paused with the lease in hand may have told the world of an older class meanwhile. */
    private static final Duration ONCE_IN_A_WHILE = Duration.ofMinutes(1);

    private static final long NEVER = -1;

    private final ClassifyingClients classifying;
    private final Figures figures;
    private final Consumer<String> waking;
    private final LongSupplier nanos;
    private long classified = NEVER;
    private long passed;

    @Autowired
    ClassifyingRegularly(ClassifyingClients classifying, Figures figures, Background background) {
        this(classifying, figures, background::wake, System::nanoTime);
    }

    /** @param nanos a time of which only differences mean something, as of {@link System#nanoTime} */
    ClassifyingRegularly(ClassifyingClients classifying, Figures figures, Consumer<String> waking, LongSupplier nanos) {
        this.classifying = classifying;
        this.figures = figures;
        this.waking = waking;
        this.nanos = nanos;
    }

    @Override
    public void factsRecorded() {
        waking.accept(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** If it breaks off, the next pass publishes what is missing. */
    @Override
    public Pace pass() {
        long version = figures.version();
        long begun = nanos.getAsLong();
        if (version == classified && begun - passed < ONCE_IN_A_WHILE.toNanos()) {
            return Pace.rest(ONCE_IN_A_WHILE);
        }
        classified = NEVER;
        var changed = classifying.classify();
        if (changed.isEmpty()) {
            return Pace.pause(LEAST_REST);
        }
        classified = version;
        passed = nanos.getAsLong();
        var took = Duration.ofNanos(passed - begun);
        LOG.debug("published {} class changes in {} ms", changed.getAsInt(), took.toMillis());
        var rest = took.multipliedBy(REST_PER_WORK);
        return Pace.pause(rest.compareTo(LEAST_REST) > 0 ? rest : LEAST_REST);
    }

    @Override
    public void leave() {
        classified = NEVER;
    }
}
