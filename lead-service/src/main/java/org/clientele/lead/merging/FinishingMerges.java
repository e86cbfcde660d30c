package org.clientele.lead.merging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.failure.Tries;
import org.clientele.lead.lead.Absorption;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.Leads;
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

    private final Leads leads;
    private final Undertakings undertakings;

    public FinishingMerges(Leads leads, Undertakings undertakings) {
        this.leads = leads;
        this.undertakings = undertakings;
    }

    /** The lead when every merge that it has announced is at its end: whoever pins this version can rely on that. */
    public Versioned<Lead> settled(Versioned<Lead> read) {
        var now = read;
        for (var open = open(now); !open.isEmpty(); open = open(now)) {
            open.forEach(this::finish);
            now = leads.find(read.id()).orElse(now);
        }
        return now;
    }

    private List<Undertaking> open(Versioned<Lead> read) {
        var merges = read.state().absorbed().stream().map(Absorption::mergeId).toList();
        return merges.isEmpty() ? List.of() : undertakings.open(merges);
    }

    /** Answers whether the other lead is part of the first one then. */
    boolean finish(Undertaking merge) {
        var merged = Tries.forResult(merge.otherLeadId(), () -> attempt(merge));
        undertakings.end(merge.undertakingId());
        return merged;
    }

    /** Empty if somebody changed the other lead meanwhile. */
    private Optional<Boolean> attempt(Undertaking merge) {
        var announced = find(merge.leadId()).state().absorption(merge.mergeId());
        if (announced.isEmpty()) {
            return Optional.of(false);
        }
        var other = find(merge.otherLeadId());
        var merged = other.state().isMergedBy(merge.mergeId()) || goesInto(merge, announced.get(), other);
        return merged ? Optional.of(true) : Optional.empty();
    }

    private Versioned<Lead> find(String leadId) {
        return leads.find(leadId).orElseThrow(() -> new MergeRefusedException("There is no lead " + leadId + "."));
    }

    private boolean goesInto(Undertaking merge, Absorption announced, Versioned<Lead> other) {
        if (announced.otherVersion() != other.version()) {
            leads.change(command(merge, "announced|" + other.version())
                    .to(survivor -> new Merger(merge.mergeId(), survivor, other, merge.choice()).announceAnew()));
            return false;
        }
        try {
            leads.change(command(merge, other, "merged-into").to(lead -> lead.goInto(merge.mergeId(), merge.leadId())));
            return true;
        } catch (StaleVersionException changedMeanwhile) {
            return false;
        }
    }

    private static LeadCommand command(Undertaking merge, String step) {
        return command(merge.leadId(), merge, step, OptionalLong.empty());
    }

    private static LeadCommand command(Undertaking merge, Versioned<Lead> other, String step) {
        return command(merge.otherLeadId(), merge, step, OptionalLong.of(other.version()));
    }

    private static LeadCommand command(String leadId, Undertaking merge, String step, OptionalLong expected) {
        var key = new CommandKey(step + "|" + merge.mergeId(), null);
        return new LeadCommand(leadId, key, expected, Author.any(merge.author().by()));
    }
}
