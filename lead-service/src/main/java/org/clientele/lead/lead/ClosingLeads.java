package org.clientele.lead.lead;

import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.WantedKeys;
import org.springframework.stereotype.Service;

/** Closes leads. Their keys are free for others afterwards; after a crash in between, whoever wants them takes them. */
@Service
public class ClosingLeads {

    private final Leads leads;
    private final ClaimingKeys claiming;

    public ClosingLeads(Leads leads, ClaimingKeys claiming) {
        this.leads = leads;
        this.claiming = claiming;
    }

    /** Gives the lead up. */
    public Versioned<Lead> lose(LeadCommand command, String reason) {
        var lost = leads.change(command.to(lead -> lead.lose(reason, command.occurredAt())));
        releaseKeys(List.of(lost));
        return lost;
    }

    /** Frees the keys of those leads that are closed. */
    public void releaseKeys(Collection<Versioned<Lead>> leads) {
        claiming.releaseAll(leads.stream()
                .map(Versioned::state)
                .filter(lead -> !lead.state().isOpen())
                .map(lead -> new WantedKeys(lead.holder(), lead.keys()))
                .toList());
    }
}
