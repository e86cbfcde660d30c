package org.clientele.lead.lead;

import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reader;
import org.springframework.stereotype.Service;

/** Finds single leads for whoever may see them: nothing of a lead is shown that was not found here. */
@Service
public class ReadingLeads {

    private final Leads leads;

    public ReadingLeads(Leads leads) {
        this.leads = leads;
    }

    /**
     * Empty if there is no such lead.
     *
     * @throws NotYoursException if the reader may not see it
     */
    public Optional<Versioned<Lead>> find(String leadId, Reader reader) {
        var found = leads.find(leadId);
        found.ifPresent(lead -> reader.require("The lead", leadId, lead.state().salespersonId()));
        return found;
    }

    /**
     * A lead after a command, which whoever gave it may see if the lead is within its reach or as it has left it: what
     * became of a lead that it gave away it does not learn by asking again.
     *
     * @throws NotYoursException if it may not
     */
    public Versioned<Lead> left(Versioned<Lead> lead, Caller caller, Reader reader) {
        if (!lead.isLeftBy(caller.id())) {
            reader.require("The lead", lead.id(), lead.state().salespersonId());
        }
        return lead;
    }
}
