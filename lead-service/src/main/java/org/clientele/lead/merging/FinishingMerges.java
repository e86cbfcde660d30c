package org.clientele.lead.merging;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.WrongStateException;
import org.springframework.stereotype.Component;

/**
 * Brings a merge that the surviving lead has announced to its end.
 *
 * <p>The other lead goes into it in the very version that was announced. If it has changed since, the merge is
 * announced anew, or, if it can no longer be, taken back. May be done by many at once and again after a crash at any
 * point.
 */
@Component
public class FinishingMerges {

    private static final int MOST_TRIES = 50;

    private final Leads leads;
    private final Undertakings undertakings;

    public FinishingMerges(Leads leads, Undertakings undertakings) {
        this.leads = leads;
        this.undertakings = undertakings;
    }

    /** The lead when every merge that it has announced is at its end: whoever pins this version can rely on that. */
    public Leads.Version settled(Leads.Version read) {
        var now = read;
        for (var open = open(now); !open.isEmpty(); open = open(now)) {
            open.forEach(this::finish);
            now = leads.find(read.lead().leadId()).orElse(now);
        }
        return now;
    }

    private List<Undertaking> open(Leads.Version read) {
        var merges = read.lead().absorbed().stream().map(Absorption::mergeId).toList();
        return merges.isEmpty() ? List.of() : undertakings.open(merges);
    }

    /** Answers whether the other lead is part of the first one then. */
    boolean finish(Undertaking merge) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            var survivor = find(merge.leadId());
            var announced = survivor.lead().absorption(merge.mergeId());
            if (announced.isEmpty()) {
                undertakings.end(merge.undertakingId());
                return false;
            }
            var other = find(merge.otherLeadId());
            if (other.lead().isMergedBy(merge.mergeId()) || goesInto(merge, announced.get(), other)) {
                undertakings.end(merge.undertakingId());
                return true;
            }
        }
        throw new IllegalStateException("Others were always faster at " + merge.mergeId());
    }

    private Leads.Version find(String leadId) {
        return leads.find(leadId).orElseThrow(() -> new MergeRefusedException("There is no lead " + leadId + "."));
    }

    private boolean goesInto(Undertaking merge, Absorption announced, Leads.Version other) {
        if (announced.otherVersion() != other.number()) {
            announceAnew(merge, other);
            return false;
        }
        var into = new LeadEvent.LeadMergedInto(merge.mergeId(), merge.leadId());
        try {
            leads.change(command(merge, other, "merged-into"), lead -> List.of(into));
            return true;
        } catch (StaleVersionException changedMeanwhile) {
            return false;
        }
    }

    private void announceAnew(Undertaking merge, Leads.Version other) {
        leads.change(command(merge, "announced|" + other.number()), survivor -> {
            var announced = survivor.absorption(merge.mergeId());
            if (announced.isEmpty() || announced.get().otherVersion() >= other.number()) {
                return List.of();
            }
            return mayGoInto(other, merge.leadId())
                    ? List.of(new Merger(merge.mergeId(), survivor, other, merge.choice()).event())
                    : List.of(new LeadEvent.LeadSplit(announced.get(), null));
        });
    }

    private static boolean mayGoInto(Leads.Version other, String leadId) {
        return other.lead().state().isEditable() && !other.lead().leadIds().contains(leadId);
    }

    private static LeadCommand command(Undertaking merge, String step) {
        return command(merge.leadId(), merge, step, OptionalLong.empty());
    }

    private static LeadCommand command(Undertaking merge, Leads.Version other, String step) {
        return command(merge.otherLeadId(), merge, step, OptionalLong.of(other.number()));
    }

    private static LeadCommand command(String leadId, Undertaking merge, String step, OptionalLong expected) {
        var key = new CommandKey(step + "|" + merge.mergeId(), null);
        return new LeadCommand(leadId, key, expected, Author.any(merge.by()));
    }

    /** Refuses what cannot go into this lead. */
    static void requireMayGoInto(Leads.Version other, String leadId) {
        if (!other.lead().state().isEditable()) {
            throw new WrongStateException(other.lead(), "merged");
        }
        if (!mayGoInto(other, leadId)) {
            throw new MergeRefusedException("These leads are being merged already, or are the same.");
        }
    }
}
