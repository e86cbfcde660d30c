package org.clientele.lead.lead;

import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.routing.Assignment;
import org.springframework.stereotype.Service;

/** Gives leads to salespeople. */
@Service
public class AssigningLeads {

    private final Leads leads;

    AssigningLeads(Leads leads) {
        this.leads = leads;
    }

    public Versioned<Lead> assign(LeadCommand command, Assignment assignment) {
        return leads.change(command.to(lead -> lead.assign(assignment)));
    }
}
