package org.clientele.lead.lead;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.springframework.stereotype.Service;

/**
 * Takes back what an import brought. A lead goes as long as nobody has worked on it and nothing else was attached to
 * it; its keys are free for others then. All of it can be repeated.
 */
@Service
public class WithdrawingLeads {

    private final Leads leads;
    private final ClosingLeads closing;

    WithdrawingLeads(Leads leads, ClosingLeads closing) {
        this.leads = leads;
        this.closing = closing;
    }

    /** A submission that is part of a lead. */
    public record Attached(String leadId, Origin origin) {}

    /** Why a lead stays. */
    public enum Kept {
        WORKED_ON,
        SUBMISSIONS_ATTACHED,
        CORRESPONDENCE;

        /** The name in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Detaches submissions from their leads, in whatever state these are. */
    public void detach(Collection<Attached> submissions, String importId, By by) {
        var unused = leads.changeAll(submissions.stream()
                .map(one -> new Leads.Update(
                        one.leadId(),
                        new CommandKey("detach|" + one.origin().submissionId(), null),
                        lead -> List.of(new LeadEvent.SubmissionDetached(one.origin(), importId)),
                        by))
                .toList());
    }

    /** Takes leads back; answers those that stay, with the reason. */
    public Map<String, Kept> withdraw(Collection<String> leadIds, String importId, By by) {
        var now = leads.changeAll(leadIds.stream()
                .map(leadId -> new Leads.Update(
                        leadId,
                        new CommandKey("withdraw|" + importId, null),
                        lead -> goes(lead) ? List.of(new LeadEvent.LeadWithdrawn(importId)) : List.of(),
                        by))
                .toList());
        closing.releaseKeys(now);
        var kept = new LinkedHashMap<String, Kept>();
        now.stream()
                .filter(lead -> lead.state() != LeadState.WITHDRAWN)
                .forEach(lead -> kept.put(lead.leadId(), why(lead)));
        return kept;
    }

    /** Those of these leads that stay, or would stay, with the reason. */
    public Map<String, Kept> kept(List<String> leadIds) {
        var kept = new LinkedHashMap<String, Kept>();
        leads.findAll(leadIds).stream()
                .map(Leads.Version::lead)
                .filter(lead -> lead.state() != LeadState.WITHDRAWN && !goes(lead))
                .forEach(lead -> kept.put(lead.leadId(), why(lead)));
        return kept;
    }

    private static boolean goes(Lead lead) {
        return lead.state().isEditable() && lead.bears().equals(Traces.NONE);
    }

    private static Kept why(Lead lead) {
        return lead.bears().worked() ? Kept.WORKED_ON : Kept.SUBMISSIONS_ATTACHED;
    }
}
