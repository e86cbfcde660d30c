package org.clientele.lead.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.correspondence.Correspondences;
import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerEntry;
import org.clientele.lead.intake.Outcome;
import org.clientele.lead.intake.PartsOfLeads;
import org.clientele.lead.lead.Author;
import org.clientele.lead.lead.WithdrawingLeads;
import org.clientele.lead.lead.WithdrawingLeads.Kept;
import org.springframework.stereotype.Service;

/**
 * Takes back what an import brought, a page at a time: first its submissions are detached from the leads that they
 * became part of, then its leads go. Leads that somebody did something with stay, and so do their submissions. All of
 * it is done again after a crash without doing it twice.
 */
@Service
public class RevertingImports {

    private static final int PAGE = 500;

    private final Imports imports;
    private final Ledger ledger;
    private final PartsOfLeads parts;
    private final WithdrawingLeads withdrawing;
    private final Correspondences correspondences;

    RevertingImports(
            Imports imports,
            Ledger ledger,
            PartsOfLeads parts,
            WithdrawingLeads withdrawing,
            Correspondences correspondences) {
        this.imports = imports;
        this.ledger = ledger;
        this.parts = parts;
        this.withdrawing = withdrawing;
        this.correspondences = correspondences;
    }

    /** The leads of a page of entries that stay, with the reason. */
    public Map<String, Kept> kept(List<LedgerEntry> entries) {
        var leadIds = leadIds(entries);
        var kept = new HashMap<>(withdrawing.kept(leadIds));
        correspondences.having(leadIds).forEach(leadId -> kept.putIfAbsent(leadId, Kept.CORRESPONDENCE));
        return kept;
    }

    void goOn(Import one) {
        var before = one.requireReversal();
        requireNothingLeftBehind(one.importId());
        var attached = page(one, Outcome.ATTACHED, before.detachedRow());
        if (!attached.isEmpty()) {
            parts.detach(attached, one.importId(), By.http(before.by()));
            var reached = before.detached(row(attached), attached.size());
            change(one, now -> now.takeBack(before, reached));
            return;
        }
        var accepted = page(one, Outcome.ACCEPTED, before.withdrawnRow());
        if (!accepted.isEmpty()) {
            var gone = withdraw(one, accepted, before.by());
            var reached = before.withdrawn(row(accepted), gone, accepted.size() - gone);
            change(one, now -> now.takeBack(before, reached));
            return;
        }
        var counted = before.havingDetached(detached(one));
        if (counted.equals(before)) {
            change(one, now -> now.finishReversal(before));
        } else {
            change(one, now -> now.takeBack(before, counted));
        }
    }

    /** How many there are in the end: a page that was broken off has told of none of its own. */
    private long detached(Import one) {
        long detached = 0;
        var page = page(one, Outcome.WITHDRAWN, 0);
        while (!page.isEmpty()) {
            detached += page.stream()
                    .filter(entry -> !entry.ownLeadId().equals(entry.leadId()))
                    .count();
            page = page(one, Outcome.WITHDRAWN, row(page));
        }
        return detached;
    }

    /** What a crash has left is settled soon; whoever goes on before would pass over it. */
    private void requireNothingLeftBehind(String importId) {
        if (ledger.hasUnsettled(importId)) {
            throw new IllegalStateException("Some rows have not all that follows from their outcome yet.");
        }
    }

    private List<LedgerEntry> page(Import one, Outcome outcome, long afterRow) {
        return ledger.ofImport(one.importId(), outcome, afterRow, PAGE);
    }

    /** Answers how many are gone. */
    private int withdraw(Import one, List<LedgerEntry> entries, String by) {
        var written = correspondences.having(leadIds(entries));
        var untouched = entries.stream()
                .filter(entry -> !written.contains(entry.leadId()))
                .toList();
        var kept = withdrawing.withdraw(leadIds(untouched), one.importId(), By.http(by));
        var gone = untouched.stream()
                .filter(entry -> !kept.containsKey(entry.leadId()))
                .map(LedgerEntry::submissionId)
                .toList();
        ledger.withdraw(one.importId(), gone);
        return gone.size();
    }

    private static List<String> leadIds(List<LedgerEntry> entries) {
        return entries.stream()
                .map(entry -> Objects.requireNonNull(entry.leadId()))
                .toList();
    }

    private static long row(List<LedgerEntry> page) {
        return Objects.requireNonNull(page.getLast().imported()).row();
    }

    private void change(Import one, Function<Import, List<? extends ImportEvent>> reached) {
        var by = Author.POLICY.by();
        var unused = imports.change(Command.of(one.importId(), CommandKey.once(), by, reached));
    }
}
