package org.clientele.lead.pace;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds open leads that nobody has touched for longer than their step allows and for which no follow-up is to come. A
 * lead that was never touched counts from its arrival.
 */
@Service
public class RottingLeads {

    private final QuietLeads quiet;
    private final RottingTimes times;
    private final Clock clock;

    RottingLeads(QuietLeads quiet, RottingTimes times, Clock clock) {
        this.quiet = quiet;
        this.times = times;
        this.clock = clock;
    }

    /** Whether leads at this step can rot. */
    public boolean rotsAt(String step) {
        return times.rotsAfter().containsKey(step);
    }

    /**
     * The rotting leads at a step, those that have rotted longest before the others.
     *
     * @param reach whose
     * @param after the last one already seen
     */
    public List<QuietLead> at(String step, Reach reach, @Nullable Position<Instant> after, int limit) {
        return quiet.rotting(step, reach, clock.instant(), after, limit);
    }
}
