package org.clientele.lead.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.lead.matching.Claim;
import org.clientele.lead.matching.ClaimingKeys;
import org.clientele.lead.matching.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of submissions: whoever gets all of its keys is accepted, whoever finds one of them at an open
 * lead is attached to that, and what names nobody is rejected. The outcome is in the ledger, once, then.
 */
@Component
class DecidingOutcomes {

    static final String NAMES_NOBODY = "names-neither-person-nor-company";

    private final Ledger ledger;
    private final ClaimingKeys claiming;
    private final SubmissionKeys keys;
    private final HelpingHolders helping;

    DecidingOutcomes(Ledger ledger, ClaimingKeys claiming, SubmissionKeys keys, HelpingHolders helping) {
        this.ledger = ledger;
        this.claiming = claiming;
        this.keys = keys;
        this.helping = helping;
    }

    /** Decides what can be decided; answers the entries that changed, and those that are waited for, by id. */
    Map<String, LedgerEntry> decide(Collection<LedgerEntry> open) {
        var wanting = new LinkedHashMap<KeyHolder, LedgerEntry>();
        var decided = new ArrayList<LedgerEntry>();
        for (var entry : open) {
            if (entry.submission().namesSomebody()) {
                wanting.put(entry.holder(), entry);
            } else {
                decided.add(entry.rejected(NAMES_NOBODY));
            }
        }
        var waitedFor = new ArrayList<String>();
        claiming.claim(wanting.values().stream().map(keys::of).toList()).forEach((holder, claim) -> {
            var entry = Objects.requireNonNull(wanting.get(holder));
            switch (claim) {
                case Claim.Granted granted -> decided.add(entry.accepted());
                case Claim.HeldBy held -> decided.add(entry.attached(held.leadId(), held.opening()));
                case Claim.Waiting waiting -> helping.help(waiting).ifPresent(waitedFor::add);
            }
        });
        var now = written(decided);
        now.putAll(ledger.find(waitedFor));
        return now;
    }

    /** What is in the ledger then: ours, or what somebody else decided meanwhile, whose keys are not ours to keep. */
    private Map<String, LedgerEntry> written(List<LedgerEntry> decided) {
        if (ledger.decide(decided)) {
            var ours = new LinkedHashMap<String, LedgerEntry>();
            decided.forEach(entry -> ours.put(entry.submissionId(), entry));
            return ours;
        }
        var now = new LinkedHashMap<>(
                ledger.find(decided.stream().map(LedgerEntry::submissionId).toList()));
        giveUpKeys(now.values());
        return now;
    }

    /** Gives up what submissions have claimed that became no lead of their own. */
    void giveUpKeys(Collection<LedgerEntry> entries) {
        claiming.releaseAll(entries.stream()
                .filter(entry -> entry.settled() && entry.outcome() != Outcome.ACCEPTED)
                .map(keys::of)
                .toList());
    }
}
