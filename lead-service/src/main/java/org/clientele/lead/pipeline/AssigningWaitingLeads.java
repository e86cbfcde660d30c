package org.clientele.lead.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.CommandKey;
import org.clientele.lead.routing.Assignment;
import org.clientele.lead.routing.RoutingLeads;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Gives leads that came when there was nobody to have them to somebody, once there is. */
@Service
class AssigningWaitingLeads {

    private static final int PAGE = 500;

    private final Leads leads;
    private final RoutingLeads routing;

    AssigningWaitingLeads(Leads leads, RoutingLeads routing) {
        this.leads = leads;
        this.routing = routing;
    }

    @Scheduled(fixedDelayString = "${clientele.routing.look-again:2s}")
    void assign() {
        var waiting = leads.unassigned(PAGE);
        if (waiting.isEmpty()) {
            return;
        }
        var assignments = routing.inTurn(waiting.size());
        var updates = new ArrayList<Leads.Update>();
        for (int i = 0; i < waiting.size(); i++) {
            var assignment = assignments.get(i);
            if (assignment != null) {
                updates.add(update(waiting.get(i), assignment));
            }
        }
        var unused = leads.changeAll(updates);
    }

    private static Leads.Update update(String leadId, Assignment assignment) {
        return new Leads.Update(
                leadId, new CommandKey("first-assignment", null), lead -> decide(lead, assignment), By.policy());
    }

    private static List<LeadEvent> decide(Lead lead, Assignment assignment) {
        var waits = lead.assignment() == null && lead.state().isEditable();
        return waits ? List.of(new LeadEvent.LeadAssigned(assignment)) : List.of();
    }
}
