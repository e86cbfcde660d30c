package org.clientele.lead.lead;

import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.routing.Assignment;
import org.clientele.servicedefaults.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries a lead on: to a salesperson, to a step, to being qualified. */
@Service
public class AdvancingLeads {

    private final Leads leads;
    private final Steps steps;

    AdvancingLeads(Leads leads, Steps steps) {
        this.leads = leads;
        this.steps = steps;
    }

    public Versioned<Lead> assign(LeadCommand command, Assignment assignment) {
        return leads.change(command.to(lead -> lead.assign(assignment)));
    }

    /**
     * Moves the lead to a step, forwards or backwards.
     *
     * @throws IllegalArgumentException if there is no such step
     */
    public Versioned<Lead> moveTo(LeadCommand command, String step) {
        steps.require(step);
        return leads.change(command.to(lead -> lead.moveTo(step, command.occurredAt())));
    }

    public Versioned<Lead> qualify(LeadCommand command, Qualification answers, @Nullable Money expectedValue) {
        return leads.change(command.to(lead -> lead.qualify(answers, expectedValue, steps, command.occurredAt())));
    }
}
