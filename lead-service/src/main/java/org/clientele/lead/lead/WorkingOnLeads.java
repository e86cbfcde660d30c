package org.clientele.lead.lead;

import java.util.List;
import java.util.function.Supplier;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.AtOnce;
import org.springframework.stereotype.Service;

/**
 * Carries out what people do with leads, one by one or much at a time; the keys of those that are closed are free then.
 */
@Service
public class WorkingOnLeads {

    private final Leads leads;
    private final ClosingLeads closing;

    public WorkingOnLeads(Leads leads, ClosingLeads closing) {
        this.leads = leads;
        this.closing = closing;
    }

    public Versioned<Lead> carryOut(Command<Lead, LeadEvent> command) {
        var changed = leads.change(command);
        closing.releaseKeys(List.of(changed));
        return changed;
    }

    /** Carries out many, in order for each lead; each answers, when it is asked, with the lead or why it is refused. */
    public List<Supplier<Versioned<Lead>>> carryOutAll(List<Command<Lead, LeadEvent>> commands) {
        return AtOnce.orEach(commands, this::carryOutAtOnce, this::carryOut);
    }

    private List<Supplier<Versioned<Lead>>> carryOutAtOnce(List<Command<Lead, LeadEvent>> commands) {
        var changed = leads.changeAll(commands);
        closing.releaseKeys(changed);
        return changed.stream()
                .<Supplier<Versioned<Lead>>>map(lead -> () -> lead)
                .toList();
    }
}
