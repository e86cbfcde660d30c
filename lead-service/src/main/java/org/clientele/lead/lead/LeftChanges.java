package org.clientele.lead.lead;

import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.matching.Holding;
import org.clientele.lead.matching.KeyHolder;
import org.springframework.stereotype.Component;

/** Ends changes that claimed an e-mail address or phone number and did not get to their end, for whoever wants it. */
@Component
public class LeftChanges {

    private final Leads leads;

    public LeftChanges(Leads leads) {
        this.leads = leads;
    }

    /**
     * Sees to it that a change that is waited for will not come any more, unless it has come meanwhile: giving it up is
     * a version of the lead, and the change was meant for the one before.
     */
    public void giveUp(Claim.Waiting waiting) {
        if (waiting.worth().holding() == Holding.CHANGING) {
            giveUp(waiting.behind());
        }
    }

    private void giveUp(KeyHolder changing) {
        leads.find(changing.leadId())
                .filter(read -> read.state().openingAfter(read.version()) == changing.opening())
                .ifPresent(this::giveUp);
    }

    private void giveUp(Versioned<Lead> read) {
        var command = new LeadCommand(read.id(), CommandKey.once(), OptionalLong.of(read.version()), Author.POLICY);
        try {
            leads.change(command.to(Lead::giveUpChange));
        } catch (StaleVersionException cameOrWentMeanwhile) {
            // either way it is not waited for any more
        }
    }
}
