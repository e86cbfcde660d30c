package org.clientele.lead.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.lead.matching.Holding;
import org.clientele.lead.matching.Holdings;
import org.clientele.lead.matching.KeyHolder;
import org.clientele.lead.matching.Worth;
import org.clientele.lead.pipeline.Lead;
import org.clientele.lead.pipeline.Leads;
import org.clientele.lead.pipeline.MergedInto;
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
    public Map<KeyHolder, Worth> of(Collection<KeyHolder> holders) {
        var found = leads
                .findAll(holders.stream().map(KeyHolder::leadId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Lead::leadId, Function.identity()));
        var worth = new HashMap<KeyHolder, Worth>();
        holders.stream()
                .filter(holder -> found.containsKey(holder.leadId()))
                .forEach(holder -> worth.put(holder, of(holder, Objects.requireNonNull(found.get(holder.leadId())))));
        addUndecided(
                holders.stream().filter(holder -> !worth.containsKey(holder)).toList(), worth);
        return worth;
    }

    private Worth of(KeyHolder holder, Lead lead) {
        var into = lead.mergedInto();
        if (into != null && holder.opening() >= lead.opening()) {
            return partOf(into, lead);
        }
        return new Worth(own(holder, lead), lead.leadId());
    }

    private static Holding own(KeyHolder holder, Lead lead) {
        if (lead.state().isOpen()) {
            return holder.opening() >= lead.opening() ? Holding.OPEN : Holding.VOID;
        }
        return holder.opening() > lead.opening() ? Holding.REOPENING : Holding.VOID;
    }

    /** The keys of a lead that is part of another one are that one's, until that one has given it back. */
    private Worth partOf(MergedInto into, Lead part) {
        var whole = leads.find(into.leadId()).orElseThrow().lead();
        if (whole.absorption(into.mergeId()).isEmpty()) {
            return new Worth(Holding.SPLITTING, part.leadId());
        }
        var further = whole.mergedInto();
        return further == null
                ? new Worth(whole.state().isOpen() ? Holding.OPEN : Holding.VOID, whole.leadId())
                : partOf(further, whole);
    }

    private void addUndecided(List<KeyHolder> withoutLead, Map<KeyHolder, Worth> worth) {
        if (withoutLead.isEmpty()) {
            return;
        }
        var entries =
                ledger.find(withoutLead.stream().map(KeyHolder::submissionId).toList());
        withoutLead.forEach(holder ->
                worth.put(holder, new Worth(of(holder, entries.get(holder.submissionId())), holder.leadId())));
    }

    /** Accepted but without a lead when we looked: there is one by now, or somebody is about to write it. */
    private static Holding of(KeyHolder holder, @Nullable LedgerEntry entry) {
        if (entry == null || holder.opening() <= entry.attempt()) {
            return Holding.VOID;
        }
        return switch (entry.outcome()) {
            case RECEIVED, ACCEPTED -> Holding.UNDECIDED;
            case ATTACHED, REJECTED, WITHDRAWN -> Holding.VOID;
        };
    }
}
