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
    /** Rates may be others. */
    private static final Duration ONCE_IN_A_WHILE = Duration.ofMinutes(1);
    /** Whoever was paused with the lease in hand may have told the world more; to read what was told takes a while. */
    private static final int REST_PER_READING = 20;

    private final UpdatingMemberships updating;
    private final Consumer<String> waking;
    private final LongSupplier nanos;
    private UpdatingMemberships.@Nullable Seen told;
    private long passed;
    private long readAgain;

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
        this.readAgain = nanos.getAsLong();
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
        boolean isReading = begun - readAgain >= 0;
        if (isReading) {
            leave();
        }
        var seen = updating.seen();
        if (seen.equals(told) && begun - passed < ONCE_IN_A_WHILE.toNanos()) {
            return Pace.rest(ONCE_IN_A_WHILE);
        }
        told = null;
        return updating.update()
                .map(progress -> passed(progress, seen, begun, isReading))
                .orElse(Pace.pause(LEAST_REST));
    }

    private Pace passed(
            UpdatingMemberships.Progress progress, UpdatingMemberships.Seen seen, long begun, boolean isReading) {
        passed = nanos.getAsLong();
        var took = Duration.ofNanos(passed - begun);
        if (isReading) {
            readAgain = passed
                    + longest(took.multipliedBy(REST_PER_READING), ONCE_IN_A_WHILE)
                            .toNanos();
        }
        LOG.debug("published {} changes of segments in {} ms", progress.changed(), took.toMillis());
        return progress.finished() ? finished(seen, took) : Pace.again();
    }

    private Pace finished(UpdatingMemberships.Seen seen, Duration took) {
        told = seen;
        return Pace.pause(longest(took.multipliedBy(REST_PER_WORK), LEAST_REST));
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Somebody else may go on. */
    @Override
    public void leave() {
        told = null;
        updating.forget();
    }
}
