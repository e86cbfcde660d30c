package org.clientele.lead.merging;

import java.time.Clock;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.NoSuchAggregateException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
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
        var since = clock.instant();
        var begun = undertakings.begin(Undertaking.merge(command, otherLeadId, choice, since));
        begun.requireSame(command.key());
        if (begun.open()) {
            carryOut(begun, command.expected());
        }
        return begun;
    }

    void carryOut(Undertaking merge, OptionalLong expected) {
        try {
            announce(merge, expected);
        } catch (WrongStateException
                | NotYoursException
                | MergeRefusedException
                | StaleVersionException
                | NoSuchAggregateException
                | KeyReusedException refused) {
            if (!isAnnounced(merge)) {
                undertakings.drop(merge.undertakingId());
                throw refused;
            }
        }
        if (!finishing.finish(merge)) {
            undertakings.drop(merge.undertakingId());
            throw new MergeRefusedException("The lead %s is not part of %s: it was changed meanwhile, or split off."
                    .formatted(merge.otherLeadId(), merge.leadId()));
        }
    }

    /** What was announced by an earlier attempt is carried out, whatever a later one is refused for. */
    private boolean isAnnounced(Undertaking merge) {
        return leads.find(merge.leadId())
                .flatMap(survivor -> survivor.state().absorption(merge.mergeId()))
                .isPresent();
    }

    private void announce(Undertaking merge, OptionalLong expected) {
        var other = leads.find(merge.otherLeadId())
                .map(finishing::settled)
                .orElseThrow(() -> new MergeRefusedException("There is no lead %s.".formatted(merge.otherLeadId())));
        leads.change(Command.<Lead, LeadEvent>of(
                        merge.leadId(),
                        merge.key(),
                        merge.author().by(),
                        survivor ->
                                new Merger(merge.mergeId(), survivor, other, merge.choice()).announce(merge.author()))
                .expecting(expected));
    }
}
