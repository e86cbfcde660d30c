package org.clientele.lead.lead;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.failure.Tries;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.Identities;
import org.clientele.lead.matching.WantedKeys;
import org.springframework.stereotype.Service;

/**
 * Changes what leads say about who is interested and in what.
 *
 * <p>A new e-mail address or phone number is claimed first, under an opening that belongs to the version of the lead
 * that was read; then the lead is changed, but only if it still has that version; then the old ones are given up. After
 * a crash in between, a claim is worth nothing as soon as the lead has another version, and whoever wants it before
 * sees to that.
 */
@Service
public class ChangingDetails {

    private final Leads leads;
    private final ClaimingKeys claiming;
    private final Identities identities;
    private final FieldChanges changes;
    private final LeftChanges left;
    private final ReopeningLeads reopening;

    public ChangingDetails(
            Leads leads,
            ClaimingKeys claiming,
            Identities identities,
            FieldChanges changes,
            LeftChanges left,
            ReopeningLeads reopening) {
        this.leads = leads;
        this.claiming = claiming;
        this.identities = identities;
        this.changes = changes;
        this.left = left;
        this.reopening = reopening;
    }

    /**
     * Changes the lead to what is made of its details; what is the same afterwards changes nothing.
     *
     * @throws WrongStateException if the lead is not open or qualified
     * @throws TakenByAnotherLeadException if another open lead has the e-mail address or phone number
     * @throws KeysInUseException if somebody who has one of them is still at work
     */
    public Versioned<Lead> change(LeadCommand command, UnaryOperator<Details> edit) {
        return leads.asRead(
                command.leadId(),
                command.expected(),
                read -> command.isFor(read.version()) ? change(command, read, edit) : answerRepeat(command));
    }

    /** The version that was seen is gone: of a repeat because the first one changed it. */
    private Versioned<Lead> answerRepeat(LeadCommand command) {
        return leads.change(command.to(lead -> List.of()));
    }

    private Versioned<Lead> change(LeadCommand command, Versioned<Lead> read, UnaryOperator<Details> edit) {
        var lead = read.state();
        command.author().requireMayChange(lead);
        lead.requireEditable("changed");
        var after = edit.apply(lead.details());
        var keys = ChangedKeys.of(lead, after, identities);
        var opening = keys.gained().isEmpty() ? lead.opening().number() : lead.openingAfter(read.version());
        claim(new WantedKeys(lead.holder(opening), keys.gained()));
        var changeId = note(lead, after);
        var changed =
                leads.change(command.pinnedTo(read.version()).to(same -> same.change(changeId, after, keys, opening)));
        claiming.release(new WantedKeys(lead.holder(opening), keys.given()));
        return changed;
    }

    private String note(Lead lead, Details after) {
        var changeId = UuidCreator.getTimeOrderedEpoch().toString();
        var noted = FieldChange.between(lead.details(), after);
        if (!noted.isEmpty()) {
            changes.note(changeId, lead.leadId(), noted);
        }
        return changeId;
    }

    private void claim(WantedKeys wanted) {
        Tries.until(wanted.holder().leadId(), () -> isClaimed(wanted));
    }

    private boolean isClaimed(WantedKeys wanted) {
        return switch (claiming.claim(wanted)) {
            case Claim.Granted granted -> true;
            case Claim.HeldBy held -> throw new TakenByAnotherLeadException(held.leadId());
            case Claim.Waiting waiting -> {
                help(waiting);
                yield false;
            }
        };
    }

    private void help(Claim.Waiting waiting) {
        switch (waiting.worth().holding()) {
            case CHANGING -> left.giveUp(waiting);
            case REOPENING -> reopening.finish(waiting.behind());
            case VOID -> {}
            case OPEN, UNDECIDED, SPLITTING ->
                throw new KeysInUseException(waiting.behind().submissionId());
        }
    }
}
