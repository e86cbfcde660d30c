package org.clientele.lead.lead;

import java.util.List;
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

    /** Gives the lead to somebody; to whom it is already given changes nothing. */
    public Leads.Version assign(LeadCommand command, Assignment assignment) {
        return leads.change(command, lead -> {
            requireEditable(command, lead, "assigned");
            return assignment.salespersonId().equals(lead.salespersonId())
                    ? List.of()
                    : List.of(new LeadEvent.LeadAssigned(assignment));
        });
    }

    /** Moves the lead to a step, forwards or backwards. */
    public Leads.Version moveTo(LeadCommand command, String step) {
        if (!steps.contain(step)) {
            throw new IllegalArgumentException("no such step: " + step);
        }
        return leads.change(command, lead -> {
            requireEditable(command, lead, "moved");
            return step.equals(lead.step()) ? List.of() : List.of(new LeadEvent.LeadStepChanged(lead.step(), step));
        });
    }

    /** Keeps the answers of a qualification; they may be given again while the lead is qualified. */
    public Leads.Version qualify(LeadCommand command, Qualification answers, @Nullable Money expectedValue) {
        return leads.change(command, lead -> {
            requireEditable(command, lead, "qualified");
            return List.of(LeadEvent.LeadQualified.of(lead, answers, steps.qualified(lead.step()), expectedValue));
        });
    }

    private static void requireEditable(LeadCommand command, Lead lead, String wanted) {
        command.author().requireMayChange(lead);
        if (!lead.state().isEditable()) {
            throw new WrongStateException(lead, wanted);
        }
    }
}
