package org.clientele.lead.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Brings submissions from the ledger to their outcome. May be done by many at once and again after a crash at any
 * point: the outcome is decided in the ledger, once, and what follows from it can be repeated.
 */
@Service
class SettlingSubmissions {

    /** Who waits for another settles the other first, so each pass settles something unless others are at it too. */
    private static final int MOST_PASSES = 50;

    private final Ledger ledger;
    private final DecidingOutcomes deciding;
    private final CapturingLeads capturing;
    private final PartsOfLeads parts;

    SettlingSubmissions(Ledger ledger, DecidingOutcomes deciding, CapturingLeads capturing, PartsOfLeads parts) {
        this.ledger = ledger;
        this.deciding = deciding;
        this.capturing = capturing;
        this.parts = parts;
    }

    /** Settles these and whatever they wait for; answers all of them as they are then, by id. */
    Map<String, LedgerEntry> settle(Collection<LedgerEntry> entries) {
        var all = new LinkedHashMap<String, LedgerEntry>();
        entries.forEach(entry -> all.put(entry.submissionId(), entry));
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var open = all.values().stream().filter(entry -> !entry.settled()).toList();
            if (open.isEmpty()) {
                break;
            }
            all.putAll(pass(open));
        }
        return all;
    }

    private Map<String, LedgerEntry> pass(List<LedgerEntry> open) {
        var known = new LinkedHashMap<String, LedgerEntry>();
        open.forEach(entry -> known.put(entry.submissionId(), entry));
        known.putAll(deciding.decide(with(known, Outcome.RECEIVED)));
        var accepted = with(known, Outcome.ACCEPTED);
        capturing.capture(accepted);
        if (ledger.settle(accepted)) {
            accepted.forEach(entry -> known.put(entry.submissionId(), entry.asSettled()));
        }
        var attached = with(known, Outcome.ATTACHED);
        parts.attach(attached);
        var left = known.values().stream()
                .filter(entry -> !entry.settled())
                .map(LedgerEntry::submissionId)
                .toList();
        known.putAll(ledger.find(left));
        deciding.giveUpKeys(attached.stream()
                .map(entry -> Objects.requireNonNull(known.get(entry.submissionId())))
                .toList());
        return known;
    }

    private static List<LedgerEntry> with(Map<String, LedgerEntry> entries, Outcome outcome) {
        return entries.values().stream()
                .filter(entry -> !entry.settled() && entry.outcome() == outcome)
                .toList();
    }
}
