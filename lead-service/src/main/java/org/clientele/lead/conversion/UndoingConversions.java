package org.clientele.lead.conversion;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.KeysInUseException;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.LeftChanges;
import org.clientele.lead.lead.TakenByAnotherLeadException;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.WantedKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Asks the portfolio service to take a conversion back while that is not too late. Whoever asks for the same again, at
 * the same time or later, gets the one undoing that there is.
 *
 * <p>The lead's e-mail address and phone number are claimed before anybody is asked, under a number that belongs to the
 * version that was read, as when a lead is reopened: from then on the lead is open again, whatever the answer will be.
 */
@Service
public class UndoingConversions {

    private static final UUID NAMESPACE = UUID.fromString("7d5a0c36-94a1-5b0e-8f27-3b9e51c4d6a2");

    private static final String TAKEN = "taken-by-another-lead";

    private final Leads leads;
    private final ClaimingKeys claiming;
    private final LeftChanges left;
    private final Clock clock;
    private final Duration within;
    private final Duration askAgain;

    UndoingConversions(
            Leads leads,
            ClaimingKeys claiming,
            LeftChanges left,
            Clock clock,
            @Value("${clientele.conversion.undo-within}") Duration within,
            @Value("${clientele.conversion.ask-again}") Duration askAgain) {
        this.leads = leads;
        this.claiming = claiming;
        this.left = left;
        this.clock = clock;
        this.within = within;
        this.askAgain = askAgain;
    }

    /** Until when a conversion can be undone. */
    public Instant until(Conversion conversion) {
        return conversion.since().plus(within);
    }

    /**
     * Begins to undo the conversion of a lead.
     *
     * @throws WrongStateException if it is not converted
     * @throws TooLateToUndoException if it was converted too long ago
     * @throws TakenByAnotherLeadException if another open lead has its e-mail address or phone number by now
     * @throws KeysInUseException if somebody who has one of them is still at work
     */
    public Versioned<Lead> undo(UndoConversion wanted) {
        var command = wanted.command();
        return leads.asRead(command.leadId(), command.expected(), read -> undo(wanted, read));
    }

    private Versioned<Lead> undo(UndoConversion wanted, Versioned<Lead> read) {
        wanted.command().author().requireMayChange(read.state());
        if (!read.state().isToBeUndone()) {
            return leads.change(wanted.command().to(lead -> List.of()));
        }
        requireInTime(read.state().requireConversion());
        return begin(wanted, read);
    }

    private void requireInTime(Conversion conversion) {
        if (clock.instant().isAfter(until(conversion))) {
            throw new TooLateToUndoException(until(conversion));
        }
    }

    private Versioned<Lead> begin(UndoConversion wanted, Versioned<Lead> read) {
        var opening = read.state().openingAfter(read.version());
        var keys = new WantedKeys(read.state().holder(opening), read.state().keys());
        claim(wanted.command(), read, keys);
        var undoing = undoing(wanted, read.state().requireConversion(), opening);
        var again = undoing.requestedAt().plus(askAgain);
        var begun =
                leads.change(wanted.command().pinnedTo(read.version()).to(lead -> lead.undo(undoing, again, opening)));
        if (begun.state().opening().number() != opening) {
            claiming.release(keys);
        }
        return begun;
    }

    private void claim(LeadCommand command, Versioned<Lead> read, WantedKeys keys) {
        switch (claiming.claim(keys)) {
            case Claim.HeldBy held -> {
                leads.change(
                        command.instead(read.version()).to(lead -> lead.refuseUndo(List.of(TAKEN), held.leadId())));
                claiming.release(keys);
                throw new TakenByAnotherLeadException(held.leadId());
            }
            case Claim.Waiting waiting -> {
                left.giveUp(waiting);
                throw new KeysInUseException(waiting.behind().submissionId());
            }
            case Claim.Granted granted -> {}
        }
    }

    private Conversion.Undoing undoing(UndoConversion wanted, Conversion conversion, long opening) {
        var undoId = UuidCreator.getNameBasedSha1(NAMESPACE, conversion.conversionId() + "|" + opening);
        return new Conversion.Undoing(
                undoId.toString(),
                wanted.reason(),
                clock.instant(),
                wanted.command().author().by(),
                List.of());
    }
}
