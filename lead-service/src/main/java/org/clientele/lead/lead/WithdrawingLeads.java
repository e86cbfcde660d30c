package org.clientele.lead.lead;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Code;
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

    /** Why a lead stays. */
    public enum Kept {
        WORKED_ON,
        SUBMISSIONS_ATTACHED,
        CORRESPONDENCE;

        /** The name in answers. */
        public String code() {
            return Code.of(name());
        }
    }

    /** Takes leads back; answers those that stay, with the reason. */
    public Map<String, Kept> withdraw(Collection<String> leadIds, String importId, By by) {
        var now = leads.changeAll(leadIds.stream()
                .map(leadId -> Command.<Lead, LeadEvent>of(
                        leadId, new CommandKey("withdraw|" + importId, null), by, lead -> lead.withdraw(importId)))
                .toList());
        closing.releaseKeys(now);
        return kept(now, lead -> lead.state() != LeadState.WITHDRAWN);
    }

    /** Those of these leads that stay, or would stay, with the reason. */
    public Map<String, Kept> kept(List<String> leadIds) {
        return kept(leads.findAll(leadIds), lead -> lead.state() != LeadState.WITHDRAWN && !lead.isUntouched());
    }

    private static Map<String, Kept> kept(List<Versioned<Lead>> leads, Predicate<Lead> stays) {
        var kept = new LinkedHashMap<String, Kept>();
        leads.stream().map(Versioned::state).filter(stays).forEach(lead -> kept.put(lead.leadId(), why(lead)));
        return kept;
    }

    private static Kept why(Lead lead) {
        return lead.traces().worked() ? Kept.WORKED_ON : Kept.SUBMISSIONS_ATTACHED;
    }
}
