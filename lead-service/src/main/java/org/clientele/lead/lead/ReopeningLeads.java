package org.clientele.lead.lead;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
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

    private static final int MOST_TRIES = 20;

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
    public Leads.Version reopen(LeadCommand command) {
        for (int tries = 1; ; tries++) {
            var read = leads.find(command.leadId());
            if (read.isEmpty() || read.get().lead().state() != LeadState.LOST) {
                return leads.change(command, ReopeningLeads::refuse);
            }
            try {
                return reopen(command, read.get());
            } catch (StaleVersionException changedMeanwhile) {
                if (command.expected().isPresent() || tries == MOST_TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private static List<LeadEvent> refuse(Lead lead) {
        throw new WrongStateException(lead, "reopened");
    }

    private Leads.Version reopen(LeadCommand command, Leads.Version read) {
        command.author().requireMayChange(read.lead());
        var opening = read.lead().openingAfter(read.number());
        var wanted = new WantedKeys(read.lead().holder(opening), read.lead().keys());
        switch (claiming.claim(wanted)) {
            case Claim.HeldBy held -> throw refused(command, read, wanted, held.leadId());
            case Claim.Waiting waiting -> {
                left.giveUp(waiting);
                throw new KeysInUseException(waiting.behind().submissionId());
            }
            case Claim.Granted granted -> {}
        }
        return leads.change(expecting(command, read), lead -> List.of(new LeadEvent.LeadReopened(opening)));
    }

    private TakenByAnotherLeadException refused(
            LeadCommand command, Leads.Version read, WantedKeys wanted, String otherLeadId) {
        leads.change(
                new LeadCommand(command.leadId(), oneTime(), OptionalLong.of(read.number()), command.author()),
                lead -> List.of(new LeadEvent.LeadReopeningRefused(otherLeadId)));
        claiming.release(wanted);
        return new TakenByAnotherLeadException(otherLeadId);
    }

    /** The version that the author has seen must be the one that was read, and no other may be opened. */
    private static LeadCommand expecting(LeadCommand command, Leads.Version read) {
        return command.expected().isPresent() ? command : command.at(read.number());
    }

    /** Finishes a reopening that somebody began and may have left, so that its keys are not held for nothing. */
    public void finish(KeyHolder reopening) {
        var read = leads.find(reopening.leadId());
        if (read.isPresent() && read.get().lead().state() == LeadState.CONVERTED) {
            abandon(read.get(), reopening);
            return;
        }
        try {
            reopen(new LeadCommand(reopening.leadId(), oneTime(), OptionalLong.empty(), Author.any(By.policy())));
        } catch (WrongStateException | TakenByAnotherLeadException | KeysInUseException settledOtherwise) {
            // either somebody finished it, or it is refused and its keys are free
        }
    }

    /** Nobody can begin to undo its conversion with these keys after this version. */
    private void abandon(Leads.Version read, KeyHolder undoing) {
        var policy = Author.any(By.policy());
        var command = new LeadCommand(undoing.leadId(), oneTime(), OptionalLong.of(read.number()), policy);
        try {
            leads.change(command, lead -> List.of(new LeadEvent.LeadConversionUndoRefused(List.of(ABANDONED), null)));
            claiming.release(new WantedKeys(undoing, read.lead().keys()));
        } catch (StaleVersionException changedMeanwhile) {
            // whoever changed it is further on
        }
    }

    private static CommandKey oneTime() {
        return new CommandKey(UUID.randomUUID().toString(), null);
    }
}
