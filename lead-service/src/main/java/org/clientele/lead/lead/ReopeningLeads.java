package org.clientele.lead.lead;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.KeyHolder;
import org.clientele.lead.matching.WantedKeys;
import org.springframework.stereotype.Service;

/**
 * Opens lost leads again, with their e-mail address and phone number.
 *
 * <p>The keys are claimed first, under a number that belongs to the version of the lead that was read; then the lead is
 * opened, but only if it still has that version. A refusal is a version of its own, so nobody who read the lead before
 * it can open the lead with keys that the refusal gives up.
 */
@Service
public class ReopeningLeads {

    private static final String ABANDONED = "abandoned";

    private final Leads leads;
    private final ClaimingKeys claiming;
    private final LeftChanges left;

    public ReopeningLeads(Leads leads, ClaimingKeys claiming, LeftChanges left) {
        this.leads = leads;
        this.claiming = claiming;
        this.left = left;
    }

    /**
     * Opens a lost lead again.
     *
     * @throws TakenByAnotherLeadException if another open lead has one of its keys
     * @throws KeysInUseException if somebody who has one of them is still at work
     */
    public Versioned<Lead> reopen(LeadCommand command) {
        return leads.asRead(command.leadId(), command.expected(), read -> reopen(command, read));
    }

    private Versioned<Lead> reopen(LeadCommand command, Versioned<Lead> read) {
        var opening = read.state().openingAfter(read.version());
        if (read.state().state() == LeadState.LOST) {
            command.author().requireMayChange(read.state());
            claim(
                    command,
                    read,
                    new WantedKeys(read.state().holder(opening), read.state().keys()));
        }
        return leads.change(command.pinnedTo(read.version()).to(lead -> lead.reopen(opening)));
    }

    private void claim(LeadCommand command, Versioned<Lead> read, WantedKeys wanted) {
        switch (claiming.claim(wanted)) {
            case Claim.HeldBy held -> {
                leads.change(command.instead(read.version()).to(lead -> lead.refuseReopening(held.leadId())));
                claiming.release(wanted);
                throw new TakenByAnotherLeadException(held.leadId());
            }
            case Claim.Waiting waiting -> {
                left.giveUp(waiting);
                throw new KeysInUseException(waiting.behind().submissionId());
            }
            case Claim.Granted granted -> {}
        }
    }

    /** Finishes a reopening that somebody began and may have left, so that its keys are not held for nothing. */
    public void finish(KeyHolder reopening) {
        var read = leads.find(reopening.leadId());
        if (read.isPresent() && read.get().state().state() == LeadState.CONVERTED) {
            abandon(read.get(), reopening);
            return;
        }
        try {
            reopen(byPolicy(reopening, OptionalLong.empty()));
        } catch (WrongStateException | TakenByAnotherLeadException | KeysInUseException settledOtherwise) {
            // either somebody finished it, or it is refused and its keys are free
        }
    }

    /** Nobody can begin to undo its conversion with these keys after this version. */
    private void abandon(Versioned<Lead> read, KeyHolder undoing) {
        try {
            leads.change(byPolicy(undoing, OptionalLong.of(read.version()))
                    .to(lead -> lead.refuseUndo(List.of(ABANDONED), null)));
            claiming.release(new WantedKeys(undoing, read.state().keys()));
        } catch (StaleVersionException changedMeanwhile) {
            // whoever changed it is further on
        }
    }

    private static LeadCommand byPolicy(KeyHolder holder, OptionalLong expected) {
        return new LeadCommand(holder.leadId(), CommandKey.once(), expected, Author.POLICY);
    }
}
