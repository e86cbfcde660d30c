package org.clientele.lead.merging;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Component;

/** Carries merges and splits to their end that somebody began and did not finish. */
@Component
public class LeftUndertakings implements BackgroundWork {

    /** Younger ones are being worked on by whoever began them. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final int PAGE = 100;

    private final Undertakings undertakings;
    private final MergingLeads merging;
    private final SplittingLeads splitting;
    private final Clock clock;

    public LeftUndertakings(Undertakings undertakings, MergingLeads merging, SplittingLeads splitting, Clock clock) {
        this.undertakings = undertakings;
        this.merging = merging;
        this.splitting = splitting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "left-undertakings";
    }

    @Override
    public Pace pass() {
        undertakings.openSince(clock.instant().minus(LEFT_BEHIND), PAGE).forEach(this::finish);
        return Pace.rest(LOOK_AGAIN);
    }

    private void finish(Undertaking left) {
        try {
            switch (left.kind()) {
                case MERGE -> merging.carryOut(left, OptionalLong.empty());
                case SPLIT -> splitting.carryOut(left, OptionalLong.empty());
            }
        } catch (WrongStateException | NotYoursException | MergeRefusedException | StaleVersionException refused) {
            // it can no longer be done, and nothing of it is left
        }
    }
}
