package org.clientele.lead.lead;

import java.util.Collection;
import java.util.List;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.KeyHolder;
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
    public Leads.Version lose(LeadCommand command, String reason) {
        var lost = leads.change(command, lead -> {
            command.author().requireMayChange(lead);
            if (!lead.state().isEditable()) {
                throw new WrongStateException(lead, "lost");
            }
            return List.of(new LeadEvent.LeadLost(reason));
        });
        releaseKeys(List.of(lost.lead()));
        return lost;
    }

    /** Frees the keys of those leads that are closed. */
    public void releaseKeys(Collection<Lead> leads) {
        claiming.releaseAll(leads.stream()
                .filter(lead -> !lead.state().isOpen())
                .map(ClosingLeads::held)
                .toList());
    }

    private static WantedKeys held(Lead lead) {
        var holder = new KeyHolder(lead.leadId(), lead.opening(), lead.origin().submissionId());
        return new WantedKeys(holder, lead.keys());
    }
}
