package org.clientele.lead.lead;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
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

    private static final int MOST_TRIES = 20;

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
    public Leads.Version change(LeadCommand command, UnaryOperator<Details> edit) {
        for (int tries = 1; ; tries++) {
            var read = leads.find(command.leadId());
            if (read.isEmpty() || !isExpected(command, read.get())) {
                return leads.change(command, ChangingDetails::refuse);
            }
            try {
                return change(command, read.get(), edit);
            } catch (StaleVersionException changedMeanwhile) {
                if (command.expected().isPresent() || tries == MOST_TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private static boolean isExpected(LeadCommand command, Leads.Version read) {
        return command.expected().isEmpty() || command.expected().getAsLong() == read.number();
    }

    /** A repeat gets its answer all the same. */
    private static List<LeadEvent> refuse(Lead lead) {
        throw new IllegalStateException("Lead %s had another version before.".formatted(lead.leadId()));
    }

    private Leads.Version change(LeadCommand command, Leads.Version read, UnaryOperator<Details> edit) {
        var lead = read.lead();
        requireEditable(command, lead);
        var before = Details.of(lead);
        var after = edit.apply(before);
        if (before.equals(after)) {
            return leads.change(command.at(read.number()), same -> List.of());
        }
        var keys = ChangedKeys.of(lead, after, identities);
        var opening = keys.gained().isEmpty() ? lead.opening() : lead.openingAfter(read.number());
        claim(new WantedKeys(lead.holder(opening), keys.gained()));
        var changed = note(lead, before, after, keys.all(), opening);
        var now = leads.change(command.at(read.number()), same -> List.of(changed));
        claiming.release(new WantedKeys(lead.holder(opening), keys.given()));
        return now;
    }

    private static void requireEditable(LeadCommand command, Lead lead) {
        command.author().requireMayChange(lead);
        if (!lead.state().isEditable()) {
            throw new WrongStateException(lead, "changed");
        }
    }

    private void claim(WantedKeys wanted) {
        for (int tries = 1; ; tries++) {
            switch (claiming.claim(wanted)) {
                case Claim.Granted granted -> {
                    return;
                }
                case Claim.HeldBy held -> throw new TakenByAnotherLeadException(held.leadId());
                case Claim.Waiting waiting -> help(waiting, tries);
            }
        }
    }

    private void help(Claim.Waiting waiting, int tries) {
        if (tries == MOST_TRIES || !mayHelp(waiting)) {
            throw new KeysInUseException(waiting.behind().submissionId());
        }
    }

    private boolean mayHelp(Claim.Waiting waiting) {
        return switch (waiting.worth().holding()) {
            case CHANGING -> {
                left.giveUp(waiting);
                yield true;
            }
            case REOPENING -> {
                reopening.finish(waiting.behind());
                yield true;
            }
            case VOID -> true;
            case OPEN, UNDECIDED, SPLITTING -> false;
        };
    }

    private LeadEvent note(Lead lead, Details before, Details after, List<String> keys, long opening) {
        var changeId = UuidCreator.getTimeOrderedEpoch().toString();
        changes.note(changeId, lead.leadId(), FieldChange.between(before, after));
        return new LeadEvent.LeadDetailsChanged(changeId, List.copyOf(before.differences(after)), after, keys, opening);
    }
}
