package org.clientele.analytics.segments;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.clientele.analytics.facts.FactsListener;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.background.Places;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps memberships up to date when facts or rules have changed and when a day begins, in one instance at a time. After
 * a pass it rests for five times as long as the pass took, and a second at least; not while there are pages left.
 */
@Component
class UpdatingRegularly implements BackgroundWork, FactsListener {

    static final String NAME = "segments";

    private static final Logger LOG = LoggerFactory.getLogger(UpdatingRegularly.class);
    private static final Duration LEAST_REST = Duration.ofSeconds(1);
    private static final int REST_PER_WORK = 5;
    /** Rates may be others, and whoever was paused with the lease in hand may have told the world of an older rule. */
    private static final Duration ONCE_IN_A_WHILE = Duration.ofMinutes(1);

    private final UpdatingMemberships updating;
    private final Consumer<String> waking;
    private final LongSupplier nanos;
    private UpdatingMemberships.@Nullable Seen told;
    private long read;

    @Autowired
    UpdatingRegularly(
            Segments segments,
            Memberships memberships,
            MatchingClients matching,
            Places places,
            Clock clock,
            Background background) {
        this(
                new UpdatingMemberships(segments, memberships, matching, places, clock),
                background::wake,
                System::nanoTime);
    }

    /** @param nanos a time of which only differences mean something, as of {@link System#nanoTime} */
    UpdatingRegularly(UpdatingMemberships updating, Consumer<String> waking, LongSupplier nanos) {
        this.updating = updating;
        this.waking = waking;
        this.nanos = nanos;
        this.read = nanos.getAsLong();
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
        long begun = nanos.getAsLong();
        if (begun - read >= ONCE_IN_A_WHILE.toNanos()) {
            leave();
            read = begun;
        }
        var seen = updating.seen();
        if (seen.equals(told)) {
            return Pace.rest(ONCE_IN_A_WHILE);
        }
        var progress = updating.update();
        if (progress.isEmpty()) {
            return Pace.pause(LEAST_REST);
        }
        var took = Duration.ofNanos(nanos.getAsLong() - begun);
        LOG.debug("published {} changes of segments in {} ms", progress.get().changed(), took.toMillis());
        return progress.get().finished() ? finished(seen, took) : Pace.again();
    }

    private Pace finished(UpdatingMemberships.Seen seen, Duration took) {
        told = seen;
        var rest = took.multipliedBy(REST_PER_WORK);
        return Pace.pause(rest.compareTo(LEAST_REST) > 0 ? rest : LEAST_REST);
    }

    /** Somebody else may go on. */
    @Override
    public void leave() {
        told = null;
        updating.forget();
    }
}
