package org.clientele.lead.lead;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.background.Places;
import org.clientele.lead.matching.KnownClients;
import org.clientele.lead.routing.LeadToRoute;
import org.clientele.lead.routing.Routing;
import org.clientele.lead.routing.RoutingLeads;
import org.clientele.servicedefaults.Position;
import org.clientele.servicedefaults.TextualTimes;
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
    private final KnownClients clients;
    private final Places places;

    AssigningWaitingLeads(Leads leads, RoutingLeads routing, KnownClients clients, Places places) {
        this.leads = leads;
        this.routing = routing;
        this.clients = clients;
        this.places = places;
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
        var page = leads.unassigned(Position.last(places.of(name()), TextualTimes::instant), PAGE);
        var isLast = page.size() < PAGE;
        var found =
                assign(page.stream().filter(lead -> lead.state().isEditable()).toList());
        places.remember(
                name(), isLast ? null : page.getLast().arrival().cursor().encoded());
        return found && !isLast;
    }

    /** Whether somebody was found for one of them. */
    private boolean assign(List<Lead> waiting) {
        if (waiting.isEmpty()) {
            return false;
        }
        var routed = routing.route(toRoute(waiting));
        var commands = IntStream.range(0, waiting.size())
                .filter(i -> waiting.get(i).ownership().isNews(routed.get(i)))
                .mapToObj(i -> command(waiting.get(i).leadId(), routed.get(i)))
                .toList();
        var unused = leads.changeAll(commands);
        return routed.stream().anyMatch(Routing.Assigned.class::isInstance);
    }

    /** Whoever looks after the client of a lead by now counts. */
    private List<LeadToRoute> toRoute(List<Lead> waiting) {
        var owners = clients.owners(
                waiting.stream().map(Lead::client).filter(Objects::nonNull).toList());
        return waiting.stream()
                .map(lead -> lead.toRoute(null, owners.get(lead.client())))
                .toList();
    }

    /** What is decided again is decided on the lead as it is then, so nothing needs to be remembered of a repeat. */
    private static Command<Lead, LeadEvent> command(String leadId, Routing routing) {
        return Command.of(leadId, CommandKey.once(), Author.POLICY.by(), lead -> lead.route(routing));
    }
}
