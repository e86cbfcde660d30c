package org.clientele.lead.merging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.failure.OutboxFullException;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.LeadCommand;
import org.clientele.lead.lead.LeadEvent;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.WrongStateException;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/**
 * Makes one lead of two. What was asked for is written down first; then the surviving lead announces the merge, then
 * the other goes into it. Whoever finds it half done can go on.
 */
@Service
public class MergingLeads {

    /** More in one lead would be a mistake, and a lead is kept small. */
    static final int MOST_ABSORBED = 20;

    private final Leads leads;
    private final Undertakings undertakings;
    private final FinishingMerges finishing;
    private final Clock clock;

    public MergingLeads(Leads leads, Undertakings undertakings, FinishingMerges finishing, Clock clock) {
        this.leads = leads;
        this.undertakings = undertakings;
        this.finishing = finishing;
        this.clock = clock;
    }

    /**
     * Merges the other lead into the one of the command.
     *
     * @throws WrongStateException if one of them is not open or qualified
     * @throws NotYoursException if one of them is somebody else's and the author may change only its own
     * @throws MergeRefusedException if they cannot be merged for another reason
     */
    public Undertaking merge(LeadCommand command, String otherLeadId, Choice choice) {
        var since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begun = undertakings.begin(Undertaking.merge(command, otherLeadId, choice, since));
        requireSame(begun, command);
        if (begun.open()) {
            carryOut(begun, command.expected());
        }
        return begun;
    }

    static void requireSame(Undertaking begun, LeadCommand command) {
        var hash = command.key().bodyHash();
        if (hash != null && begun.bodyHash() != null && !hash.equals(begun.bodyHash())) {
            throw new KeyReusedException(command.key().key());
        }
    }

    void carryOut(Undertaking merge, OptionalLong expected) {
        try {
            announce(merge, expected);
        } catch (WrongStateException
                | NotYoursException
                | MergeRefusedException
                | StaleVersionException
                | NoSuchAggregateException
                | OutboxFullException
                | KeyReusedException refused) {
            undertakings.drop(merge.undertakingId());
            throw refused;
        }
        if (!finishing.finish(merge)) {
            undertakings.drop(merge.undertakingId());
            throw new MergeRefusedException("The lead %s is not part of %s: it was changed meanwhile, or split off."
                    .formatted(merge.otherLeadId(), merge.leadId()));
        }
    }

    private void announce(Undertaking merge, OptionalLong expected) {
        var command = new LeadCommand(merge.leadId(), merge.commandKey(), expected, merge.author());
        var other = leads.find(merge.otherLeadId())
                .map(finishing::settled)
                .orElseThrow(() -> new MergeRefusedException("There is no lead %s.".formatted(merge.otherLeadId())));
        leads.change(command, survivor -> {
            if (survivor.absorption(merge.mergeId()).isPresent()) {
                return List.of();
            }
            requireMayMerge(merge, survivor, other);
            return List.<LeadEvent>of(new Merger(merge.mergeId(), survivor, other, merge.choice()).event());
        });
    }

    private static void requireMayMerge(Undertaking merge, Lead survivor, Leads.Version other) {
        merge.author().requireMayChange(survivor);
        merge.author().requireMayChange(other.lead());
        if (!survivor.state().isEditable()) {
            throw new WrongStateException(survivor, "merged");
        }
        FinishingMerges.requireMayGoInto(other, survivor.leadId());
        if (!mayBeForOneClient(survivor, other.lead())) {
            throw new MergeRefusedException("The leads are for different clients.");
        }
        if (survivor.absorbed().size() >= MOST_ABSORBED) {
            throw new MergeRefusedException("A lead takes in %d others at most.".formatted(MOST_ABSORBED));
        }
    }

    static boolean mayBeForOneClient(Lead one, Lead other) {
        return one.client() == null || other.client() == null || Objects.equals(one.client(), other.client());
    }
}
