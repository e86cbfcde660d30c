package org.clientele.lead.lead;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.lead.routing.Routing;
import org.clientele.lead.routing.RoutingLeads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gives leads for which there was nobody to somebody, once there is: rules or salespeople changed, an absence ended, a
 * lead was closed. Goes through all that wait, the oldest first, a page at a time, and on at once while it finds
 * somebody.
 */
@Service
class AssigningWaitingLeads implements BackgroundWork {

    private static final int PAGE = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Leads leads;
    private final RoutingLeads routing;
    private Leads.@Nullable Place last;

    AssigningWaitingLeads(Leads leads, RoutingLeads routing) {
        this.leads = leads;
        this.routing = routing;
    }

    @Override
    public String name() {
        return "waiting-leads";
    }

    /** There may be somebody for the next page too. */
    @Override
    public Pace pass() {
        return assignPage() ? Pace.again() : Pace.rest(LOOK_AGAIN);
    }

    /** Whether somebody was found and there may be more leads that wait. */
    private boolean assignPage() {
        var page = leads.unassigned(last, PAGE);
        last = page.size() < PAGE ? null : after(page.getLast());
        var waiting = page.stream().filter(lead -> lead.state().isEditable()).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        var routed = routing.route(
                waiting.stream().map(lead -> lead.toRoute(null, null)).toList());
        var updates = new ArrayList<Leads.Update>();
        for (int i = 0; i < waiting.size(); i++) {
            if (isNew(waiting.get(i), routed.get(i))) {
                updates.add(update(waiting.get(i).leadId(), routed.get(i)));
            }
        }
        var unused = leads.changeAll(updates);
        return last != null && routed.stream().anyMatch(Routing.Assigned.class::isInstance);
    }

    private static Leads.Place after(Lead lead) {
        return new Leads.Place(lead.capturedAt(), lead.leadId());
    }

    /** What waits for the same reason as before is left alone, whatever the version of the rules. */
    private static boolean isNew(Lead lead, Routing routing) {
        return switch (routing) {
            case Routing.Assigned assigned -> true;
            case Routing.Unassigned nobody ->
                lead.unassigned() == null || lead.unassigned().reason() != nobody.reason();
        };
    }

    /** What is decided again is decided on the lead as it is then, so nothing needs to be remembered of a repeat. */
    private static Leads.Update update(String leadId, Routing routing) {
        var key = new CommandKey(UUID.randomUUID().toString(), null);
        return new Leads.Update(leadId, key, lead -> decide(lead, routing), By.policy());
    }

    private static List<LeadEvent> decide(Lead lead, Routing routing) {
        var waits = lead.assignment() == null && lead.state().isEditable();
        return waits && isNew(lead, routing) ? List.of(LeadEvent.of(routing)) : List.of();
    }
}
