package org.clientele.lead.conversion;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.lead.lead.Conversion;
import org.clientele.lead.lead.KeysInUseException;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
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
    private static final int MOST_TRIES = 20;

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
    public Leads.Version undo(UndoConversion wanted) {
        for (int tries = 1; ; tries++) {
            try {
                return undoAsRead(wanted);
            } catch (StaleVersionException changedMeanwhile) {
                if (wanted.command().expected().isPresent() || tries == MOST_TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private Leads.Version undoAsRead(UndoConversion wanted) {
        var command = wanted.command();
        var read = leads.find(command.leadId());
        if (read.isEmpty() || !isToBegin(wanted, read.get().lead())) {
            return leads.change(command, lead -> List.of());
        }
        return begin(wanted, read.get());
    }

    /** Whether nobody has begun yet; refuses what cannot be undone. */
    private boolean isToBegin(UndoConversion wanted, Lead lead) {
        wanted.command().author().requireMayChange(lead);
        var conversion = lead.conversion();
        if (conversion == null) {
            throw new WrongStateException(lead, "undone");
        }
        return switch (conversion.state()) {
            case CONVERTING, REFUSED -> throw new WrongStateException(lead, "undone");
            case UNDOING, UNDONE -> false;
            case CONVERTED -> {
                if (clock.instant().isAfter(until(conversion))) {
                    throw new TooLateToUndoException(until(conversion));
                }
                yield true;
            }
        };
    }

    private Leads.Version begin(UndoConversion wanted, Leads.Version read) {
        var opening = read.lead().openingAfter(read.number());
        var keys = new WantedKeys(read.lead().holder(opening), read.lead().keys());
        switch (claiming.claim(keys)) {
            case Claim.HeldBy held -> throw refused(wanted.command(), read, keys, held.leadId());
            case Claim.Waiting waiting -> {
                left.giveUp(waiting);
                throw new KeysInUseException(waiting.behind().submissionId());
            }
            case Claim.Granted granted -> {}
        }
        var begun =
                leads.change(expecting(wanted.command(), read), lead -> List.of(started(wanted, read.lead(), opening)));
        if (begun.lead().opening() != opening) {
            claiming.release(keys);
        }
        return begun;
    }

    private TakenByAnotherLeadException refused(
            LeadCommand command, Leads.Version read, WantedKeys keys, String otherLeadId) {
        var key = new CommandKey(UUID.randomUUID().toString(), null);
        leads.change(
                new LeadCommand(command.leadId(), key, OptionalLong.of(read.number()), command.author()),
                lead -> List.of(new LeadEvent.LeadConversionUndoRefused(List.of(TAKEN), otherLeadId)));
        claiming.release(keys);
        return new TakenByAnotherLeadException(otherLeadId);
    }

    private static LeadCommand expecting(LeadCommand command, Leads.Version read) {
        return command.expected().isPresent() ? command : command.at(read.number());
    }

    private LeadEvent started(UndoConversion wanted, Lead lead, long opening) {
        var conversion = lead.requireConversion();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var undoId = UuidCreator.getNameBasedSha1(NAMESPACE, conversion.conversionId() + "|" + opening);
        var undoing = new Conversion.Undoing(
                undoId.toString(),
                wanted.reason(),
                now,
                wanted.command().author().by(),
                null);
        return new LeadEvent.LeadConversionUndoStarted(conversion.undoing(undoing, now.plus(askAgain)), opening);
    }
}
