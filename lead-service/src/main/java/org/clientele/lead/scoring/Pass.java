package org.clientele.lead.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * How far the pass over all leads has come, for whichever instance goes on with it.
 *
 * @param rulesVersion the rules that leads are scored by
 * @param after the last lead that is done, null at the beginning
 */
public record Pass(
        String passId,
        long rulesVersion,
        Instant startedAt,
        @Nullable String after,
        boolean finished) {

    static final String ID = "pass";
    static final By SCORING = By.policy("lead-service");

    /** Nothing of it is published. */
    public static final Aggregate<Pass, PassEvent> GRAMMAR =
            Aggregate.of("scoring-passes", Pass.class, Pass::passId, Pass::after, Facts.none());

    private static final Pass BEFORE_ANY = new Pass(ID, -1, Instant.EPOCH, null, true);

    static Beginning<Pass, PassEvent> beforeAny() {
        return new Beginning<>(BEFORE_ANY, CommandKey.once(), SCORING, List.of());
    }

    /** Begins anew when the rules are others, or when time has changed what leads are worth. */
    List<PassEvent> begin(long newestRules, Instant now, Duration every) {
        return newestRules == rulesVersion && startedAt.isAfter(now.minus(every))
                ? List.of()
                : List.of(new PassEvent.PassBegun(newestRules, now));
    }

    /**
     * Notes that leads are done up to this one, or that all are if it is null; of no interest when somebody else has
     * got on meanwhile.
     */
    List<PassEvent> reach(Pass seen, @Nullable String leadId) {
        if (!equals(seen)) {
            return List.of();
        }
        return List.of(leadId == null ? new PassEvent.PassFinished() : new PassEvent.PassReached(leadId));
    }

    Pass after(PassEvent event) {
        return switch (event) {
            case PassEvent.PassBegun begun -> new Pass(passId, begun.rulesVersion(), begun.at(), null, false);
            case PassEvent.PassReached reached -> new Pass(passId, rulesVersion, startedAt, reached.leadId(), false);
            case PassEvent.PassFinished done -> new Pass(passId, rulesVersion, startedAt, after, true);
        };
    }
}
