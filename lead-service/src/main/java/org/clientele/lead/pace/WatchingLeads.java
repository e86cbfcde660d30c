package org.clientele.lead.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.failure.Tries;
import org.clientele.lead.correspondence.Touch;
import org.clientele.lead.correspondence.Touched;
import org.clientele.lead.correspondence.Touches;
import org.clientele.lead.lead.Changed;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Leads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Knows of each open lead when it begins to rot. Whatever that depends on is stored first and then looked at anew; of
 * two who look at once the one that wrote last has seen everything.
 */
@Service
public class WatchingLeads implements Changed, Touched, BackgroundWork {

    private static final int PAGE = 500;

    /** The times are set when the service starts. */
    private static final Duration LOOK_AGAIN = Pace.LONGEST;

    private final Leads leads;
    private final Touches touches;
    private final FollowUps followUps;
    private final QuietLeads quiet;
    private final RottingTimes times;

    WatchingLeads(Leads leads, Touches touches, FollowUps followUps, QuietLeads quiet, RottingTimes times) {
        this.leads = leads;
        this.touches = touches;
        this.followUps = followUps;
        this.quiet = quiet;
        this.times = times;
    }

    @Override
    public void changed(List<String> leadIds) {
        if (!leadIds.isEmpty()) {
            Tries.until("quiet leads", () -> look(leadIds));
        }
    }

    @Override
    public void touched(List<String> leadIds) {
        changed(leadIds);
    }

    private boolean look(List<String> leadIds) {
        var seen = quiet.written(leadIds);
        var found = leads.findAll(leadIds).stream().map(Versioned::state).toList();
        var touched = touches.of(leadIds);
        var owed = followUps.latest(leadIds);
        return quiet.keep(found.stream()
                .map(lead -> new QuietLeads.News(
                        lead.leadId(), quiet(lead, touched, owed), seen.getOrDefault(lead.leadId(), 0L)))
                .toList());
    }

    private @Nullable QuietLead quiet(Lead lead, Map<String, Touch> touched, Map<String, Instant> owed) {
        return lead.state().isOpen()
                ? QuietLead.of(
                        lead,
                        touched.getOrDefault(lead.leadId(), Touch.NONE),
                        owed.get(lead.leadId()),
                        times.rotsAfter().get(lead.step()))
                : null;
    }

    @Override
    public String name() {
        return "rotting-times";
    }

    /**
     * Goes on, a page at a time, until all leads are kept with the times that are set; what is done is not found again.
     */
    @Override
    public Pace pass() {
        var others = times.rotsAfter().entrySet().stream()
                .flatMap(step -> quiet.notAllowed(step.getKey(), step.getValue(), PAGE).stream())
                .toList();
        changed(others);
        return others.isEmpty() ? Pace.rest(LOOK_AGAIN) : Pace.again();
    }
}
