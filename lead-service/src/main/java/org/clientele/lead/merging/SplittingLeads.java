package org.clientele.lead.merging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.By;
import org.clientele.lead.lead.GivenBack;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
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

    private static final int MOST_TRIES = 20;

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
        var begun = undertakings.find(Undertaking.id(command)).orElseGet(() -> begin(command, mergeId));
        MergingLeads.requireSame(begun, command);
        if (begun.open()) {
            carryOut(begun, command.expected());
        }
        return begun;
    }

    private Undertaking begin(LeadCommand command, @Nullable String mergeId) {
        var lead = read(command.leadId()).lead();
        var absorption = mergeId == null
                ? only(lead)
                : lead.absorption(mergeId)
                        .orElseThrow(() -> new MergeRefusedException(
                                "Nothing is part of lead %s by the merge %s.".formatted(lead.leadId(), mergeId)));
        var since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return undertakings.begin(Undertaking.split(command, absorption.mergeId(), absorption.leadId(), since));
    }

    private static Absorption only(Lead lead) {
        if (lead.absorbed().size() != 1) {
            throw new MergeRefusedException("%d leads are part of this one: name the merge."
                    .formatted(lead.absorbed().size()));
        }
        return lead.absorbed().getFirst();
    }

    private Leads.Version read(String leadId) {
        return leads.find(leadId)
                .map(finishing::settled)
                .orElseThrow(() -> new MergeRefusedException("There is no lead %s.".formatted(leadId)));
    }

    void carryOut(Undertaking split, OptionalLong expected) {
        try {
            giveBack(split, expected);
        } catch (WrongStateException
                | NotYoursException
                | MergeRefusedException
                | StaleVersionException
                | OutboxFullException refused) {
            undertakings.drop(split.undertakingId());
            throw refused;
        }
        finish(split.otherLeadId(), split.mergeId(), split.by());
        undertakings.end(split.undertakingId());
    }

    private void giveBack(Undertaking split, OptionalLong expected) {
        for (int tries = 1; ; tries++) {
            var read = read(split.leadId());
            if (read.lead().absorption(split.mergeId()).isEmpty()) {
                return;
            }
            try {
                giveBack(split, expected, read);
                return;
            } catch (StaleVersionException changedMeanwhile) {
                if (expected.isPresent() || tries == MOST_TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private void giveBack(Undertaking split, OptionalLong expected, Leads.Version read) {
        if (expected.isPresent() && expected.getAsLong() != read.number()) {
            throw new StaleVersionException(split.leadId(), expected.getAsLong(), read.number());
        }
        requireMaySplit(split, read.lead());
        var other = read(split.otherLeadId()).lead();
        var opening = other.opening() + read.number();
        claiming.handOver(read.lead().holder(), new WantedKeys(other.holder(opening), other.keys()));
        var asRead = OptionalLong.of(read.number());
        var command = new LeadCommand(split.leadId(), split.commandKey(), asRead, split.author());
        leads.change(command, lead -> {
            requireMaySplit(split, lead);
            return lead.absorption(split.mergeId())
                    .<List<LeadEvent>>map(absorption ->
                            List.of(new LeadEvent.LeadSplit(absorption, new GivenBack(split.mergeId(), opening))))
                    .orElse(List.of());
        });
    }

    private static void requireMaySplit(Undertaking split, Lead lead) {
        split.author().requireMayChange(lead);
        if (!lead.state().isEditable()) {
            throw new WrongStateException(lead, "split");
        }
    }

    /** Finishes a split that the surviving lead has announced and that somebody may have left. */
    public void finish(String otherLeadId) {
        var into = read(otherLeadId).lead().mergedInto();
        if (into != null) {
            finish(otherLeadId, into.mergeId(), By.policy());
        }
    }

    private void finish(String otherLeadId, String mergeId, By by) {
        var into = read(otherLeadId).lead().mergedInto();
        if (into != null && into.mergeId().equals(mergeId)) {
            read(into.leadId())
                    .lead()
                    .givenBack(mergeId)
                    .ifPresent(back -> splitOff(otherLeadId, into.leadId(), back, by));
        }
    }

    private void splitOff(String otherLeadId, String leadId, GivenBack back, By by) {
        var key = new CommandKey("split-off|" + back.mergeId(), null);
        var command = new LeadCommand(otherLeadId, key, OptionalLong.empty(), Author.any(by));
        leads.change(
                command,
                lead -> lead.isMergedBy(back.mergeId())
                        ? List.of(new LeadEvent.LeadSplitOff(back.mergeId(), leadId, back.opening()))
                        : List.of());
    }
}
