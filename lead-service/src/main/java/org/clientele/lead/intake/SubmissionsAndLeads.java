package org.clientele.lead.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.lead.lead.Lead;
import org.clientele.lead.lead.Leads;
import org.clientele.lead.lead.MergedInto;
import org.clientele.lead.matching.Holding;
import org.clientele.lead.matching.Holdings;
import org.clientele.lead.matching.KeyHolder;
import org.clientele.lead.matching.Worth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a holder of a key is worth: from its lead if there is one, else from its submission. */
@Component
class SubmissionsAndLeads implements Holdings {

    private final Leads leads;
    private final Ledger ledger;

    SubmissionsAndLeads(Leads leads, Ledger ledger) {
        this.leads = leads;
        this.ledger = ledger;
    }

    @Override
    public Map<String, Worth> of(Map<String, KeyHolder> holders) {
        var ids = holders.values().stream().map(KeyHolder::leadId).distinct().toList();
        var found = leads.findAll(ids).stream().collect(Collectors.toMap(Versioned::id, Function.identity()));
        var worth = new HashMap<String, Worth>();
        var withoutLead = new HashMap<String, KeyHolder>();
        holders.forEach((key, holder) -> {
            var version = found.get(holder.leadId());
            if (version == null) {
                withoutLead.put(key, holder);
            } else {
                worth.put(key, of(key, holder, version));
            }
        });
        addUndecided(withoutLead, worth);
        return worth;
    }

    private Worth of(String key, KeyHolder holder, Versioned<Lead> version) {
        var lead = version.state();
        var into = lead.mergedInto();
        return into != null && lead.keys().contains(key) ? partOf(into, lead) : worth(own(key, holder, version), lead);
    }

    /** What was claimed for a version of the lead that is no longer the latest will not come any more. */
    private static Holding own(String key, KeyHolder holder, Versioned<Lead> version) {
        var lead = version.state();
        if (lead.state().isOpen() && lead.keys().contains(key)) {
            return Holding.OPEN;
        }
        if (holder.opening() != lead.openingAfter(version.version())) {
            return Holding.VOID;
        }
        return switch (lead.state()) {
            case OPEN, QUALIFIED -> Holding.CHANGING;
            case LOST, CONVERTED -> Holding.REOPENING;
            case CONVERTING, MERGED, WITHDRAWN -> Holding.VOID;
        };
    }

    /** The keys of a lead that is part of another one are that one's, until that one has given it back. */
    private Worth partOf(MergedInto into, Lead part) {
        var whole = leads.find(into.leadId()).orElseThrow().state();
        if (whole.absorption(into.mergeId()).isEmpty()) {
            return worth(Holding.SPLITTING, part);
        }
        var further = whole.mergedInto();
        return further == null
                ? worth(whole.state().isOpen() ? Holding.OPEN : Holding.VOID, whole)
                : partOf(further, whole);
    }

    private static Worth worth(Holding holding, Lead lead) {
        return new Worth(holding, lead.leadId(), lead.opening().number());
    }

    private void addUndecided(Map<String, KeyHolder> withoutLead, Map<String, Worth> worth) {
        if (withoutLead.isEmpty()) {
            return;
        }
        var entries = ledger.find(
                withoutLead.values().stream().map(KeyHolder::submissionId).toList());
        withoutLead.forEach((key, holder) ->
                worth.put(key, new Worth(of(holder, entries.get(holder.submissionId())), holder.leadId(), 0)));
    }

    /** Accepted but without a lead when we looked: there is one by now, or somebody is about to write it. */
    private static Holding of(KeyHolder holder, @Nullable LedgerEntry entry) {
        if (entry == null || holder.opening() <= entry.decision().attempt()) {
            return Holding.VOID;
        }
        return switch (entry.outcome()) {
            case RECEIVED, ACCEPTED -> Holding.UNDECIDED;
            case ATTACHED, REJECTED, WITHDRAWN -> Holding.VOID;
        };
    }
}
