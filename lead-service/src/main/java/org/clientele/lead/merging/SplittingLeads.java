package org.clientele.lead.merging;

import java.time.Clock;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.GivenBack;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.WantedKeys;
import org.clientele.servicedefaults.NotYoursException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes two leads of one again. The other lead's keys are given back first, under an opening that belongs to the
 * version of the surviving lead that was read, which changes nothing while the other is part of it; then that one is
 * split, but only if it still has that version; then the other is a lead of its own.
 */
@Service
public class SplittingLeads {

    private final Leads leads;
    private final Undertakings undertakings;
    private final FinishingMerges finishing;
    private final ClaimingKeys claiming;
    private final Clock clock;

    public SplittingLeads(
            Leads leads, Undertakings undertakings, FinishingMerges finishing, ClaimingKeys claiming, Clock clock) {
        this.leads = leads;
        this.undertakings = undertakings;
        this.finishing = finishing;
        this.claiming = claiming;
        this.clock = clock;
    }

    /**
     * Gives back the lead that was taken in by this merge, or by the only one.
     *
     * @throws WrongStateException if the surviving lead is not open or qualified
     * @throws MergeRefusedException if there is no such merge, or more than one and none is named
     */
    public Undertaking split(LeadCommand command, @Nullable String mergeId) {
        var begun = undertakings.find(Undertaking.id(command)).orElseGet(() -> beginOrMeet(command, mergeId));
        begun.requireSame(command.key());
        if (begun.open()) {
            carryOut(begun, command.expected());
        }
        return begun;
    }

    /**
     * Whoever repeats the call at the same time may be at the end already: then nothing is part of the lead any more.
     */
    private Undertaking beginOrMeet(LeadCommand command, @Nullable String mergeId) {
        try {
            return begin(command, mergeId);
        } catch (MergeRefusedException refused) {
            return undertakings.find(Undertaking.id(command)).orElseThrow(() -> refused);
        }
    }

    private Undertaking begin(LeadCommand command, @Nullable String mergeId) {
        var lead = read(command.leadId());
        var absorption = mergeId == null
                ? only(lead)
                : lead.absorption(mergeId)
                        .orElseThrow(() -> new MergeRefusedException(
                                "Nothing is part of lead %s by that merge.".formatted(lead.leadId())));
        var since = clock.instant();
        return undertakings.begin(Undertaking.split(command, absorption.mergeId(), absorption.leadId(), since));
    }

    private static Absorption only(Lead lead) {
        if (lead.absorbed().size() != 1) {
            throw new MergeRefusedException("%d leads are part of this one: name the merge."
                    .formatted(lead.absorbed().size()));
        }
        return lead.absorbed().getFirst();
    }

    private Lead read(String leadId) {
        return leads.find(leadId)
                .map(finishing::settled)
                .map(Versioned::state)
                .orElseThrow(() -> new MergeRefusedException("There is no lead %s.".formatted(leadId)));
    }

    void carryOut(Undertaking split, OptionalLong expected) {
        try {
            giveBack(split, expected);
        } catch (WrongStateException | NotYoursException | MergeRefusedException | StaleVersionException refused) {
            if (!isGivenBack(split)) {
                undertakings.drop(split.undertakingId());
                throw refused;
            }
        }
        finish(split.otherLeadId(), split.mergeId(), split.author().by());
        undertakings.end(split.undertakingId());
    }

    /** What was given back by an earlier attempt is split off, whatever a later one is refused for. */
    private boolean isGivenBack(Undertaking split) {
        return leads.find(split.leadId())
                .flatMap(survivor -> survivor.state().merges().givenBack(split.mergeId()))
                .isPresent();
    }

    private void giveBack(Undertaking split, OptionalLong expected) {
        var command = new LeadCommand(split.leadId(), split.key(), expected, split.author());
        var unused = leads.asRead(split.leadId(), expected, read -> giveBack(split, command, finishing.settled(read)));
    }

    private Versioned<Lead> giveBack(Undertaking split, LeadCommand command, Versioned<Lead> read) {
        if (read.state().absorption(split.mergeId()).isEmpty()) {
            return read;
        }
        command.requireFor(read.version());
        split.author().requireMayChange(read.state());
        read.state().requireEditable("split");
        var other = read(split.otherLeadId());
        var opening = other.opening().number() + read.version();
        claiming.handOver(read.state().holder(), new WantedKeys(other.holder(opening), other.keys()));
        return leads.change(command.pinnedTo(read.version()).to(lead -> lead.giveBack(split.mergeId(), opening)));
    }

    /** Finishes a split that the surviving lead has announced and that somebody may have left. */
    public void finish(String otherLeadId) {
        var into = read(otherLeadId).mergedInto();
        if (into != null) {
            finish(otherLeadId, into.mergeId(), Author.POLICY.by());
        }
    }

    private void finish(String otherLeadId, String mergeId, By by) {
        var into = read(otherLeadId).mergedInto();
        if (into != null && into.mergeId().equals(mergeId)) {
            read(into.leadId())
                    .merges()
                    .givenBack(mergeId)
                    .ifPresent(back -> splitOff(otherLeadId, into.leadId(), back, by));
        }
    }

    private void splitOff(String otherLeadId, String leadId, GivenBack back, By by) {
        var key = new CommandKey("split-off|" + back.mergeId(), null);
        leads.change(Command.of(otherLeadId, key, by, lead -> lead.comeBack(leadId, back)));
    }
}
